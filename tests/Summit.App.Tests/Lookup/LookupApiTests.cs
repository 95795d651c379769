using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Summit.App.Index;
using Summit.App.Lookup;
using Summit.App.Lookup.Answers;
using Summit.App.Tests.Lookup.Shelves;
using Summit.Contracts;
using Summit.Quotes;

namespace Summit.App.Tests.Lookup;

public sealed class LookupApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Health_says_what_runs()
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        var health = JsonNode.Parse(await host.Client.GetStringAsync("/health", Cancellation))!;
        Assert.Equal("ok", (string?)health["status"]);
        Assert.Equal(QuoteEngine.Default.Version, (string?)health["engine"]);
        Assert.Equal(HealthJson.BuildVersion, (string?)health["version"]);
    }

    [Fact]
    public async Task Accents_are_readable_and_markup_is_escaped_in_the_bytes()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        using var answer = await host.Client.GetAsync("/v1/quotes?q=une", Cancellation);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        var json = Encoding.UTF8.GetString(bytes);
        Assert.Equal((byte)'{', bytes[0]);
        Assert.Contains(@"une eau \u003Cpartagée\u003E \u0026 sûre", json, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_head_request_gets_the_headers_alone()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        using var head = await host.Client.SendAsync(new(HttpMethod.Head, "/v1/quotes"), Cancellation);
        using var whole = await host.Client.GetAsync("/v1/quotes", Cancellation);
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_quote_still_gives_json()
    {
        var shelf = new Shelf();
        await shelf.Index.WriteAsync(
            new([new() { Id = "a", Text = "half \uD83D of it", Start = 0, End = 14, Kind = QuoteKind.Direct, Language = "en", Article = "a", ArticleVersion = "1", EngineVersion = "1" }], []),
            Cancellation);
        await using var host = await LookupHost.StartAsync(shelf);
        var item = JsonNode.Parse(await host.Client.GetStringAsync("/v1/quotes/a", Cancellation))!;
        Assert.Equal("half \uFFFD of it", (string?)item["text"]);
    }

    [Fact]
    public async Task A_quote_whose_article_changed_shows_the_paragraph_the_index_holds()
    {
        var shelf = await SampleShelf.FillAsync();
        await shelf.Store.PutAsync("ferry.txt", "Something else."u8.ToArray(), null, new Dictionary<string, string>(), Cancellation);
        await using var host = await LookupHost.StartAsync(shelf);
        var item = JsonNode.Parse(await host.Client.GetStringAsync("/v1/quotes/ferry0txt11", Cancellation))!;
        Assert.Equal("Mira Holt: The ferry will run again.", (string?)item["paragraph"]!["text"]);
        Assert.Equal(11, (int?)item["paragraph"]!["quoteStart"]);
    }

    [Fact]
    public async Task A_failing_index_is_a_problem_without_its_inner_words()
    {
        var parts = new Shelf().Parts() with { Index = new BrokenIndex() };
        await using var host = await LookupHost.StartAsync(parts);
        using var answer = await host.Client.GetAsync("/v1/quotes", Cancellation);
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("/problems/internal", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "/v1/articles/big.txt")]
    [InlineData("POST", "/v1/extract")]
    public async Task A_body_over_the_limit_is_too_large_with_and_without_a_stated_length(string method, string path)
    {
        var shelf = new Shelf();
        await using var host = await LookupHost.StartAsync(shelf, maxBytes: 1000);
        foreach (var chunked in new[] { false, true })
        {
            using var request = new HttpRequestMessage(new(method), path) { Content = new ByteArrayContent(new byte[1001]) };
            request.Headers.TransferEncodingChunked = chunked;
            using var answer = await host.Client.SendAsync(request, Cancellation);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }

        Assert.Null(await shelf.Store.OpenAsync("big.txt", 0, Cancellation));
    }

    [Theory]
    [InlineData("application/pdf", "%PDF-1.7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("image/png", "\u0089PNG", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/plain", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("application/json", "{", HttpStatusCode.UnprocessableEntity)]
    [InlineData("application/x-www-form-urlencoded", "", HttpStatusCode.UnprocessableEntity)]
    public async Task What_can_not_be_read_is_refused_with_the_reason(string type, string body, HttpStatusCode expected)
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await host.Client.PostAsync("/v1/extract", content, Cancellation);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("ferry.txt", "If-None-Match", "*", HttpStatusCode.PreconditionFailed)]
    [InlineData("new.txt", "If-None-Match", "*", HttpStatusCode.Created)]
    [InlineData("ferry.txt", "If-Match", "\"v2\"", HttpStatusCode.OK)]
    [InlineData("ferry.txt", "If-Match", "*", HttpStatusCode.OK)]
    [InlineData("ferry.txt", "If-Match", "\"v1\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("new.txt", "If-Match", "*", HttpStatusCode.PreconditionFailed)]
    [InlineData("ferry.txt", "If-Match", "v2", HttpStatusCode.BadRequest)]
    [InlineData("ferry.txt", "If-Match", "\"v1", HttpStatusCode.BadRequest)]
    [InlineData("ferry.txt", "If-None-Match", "any", HttpStatusCode.BadRequest)]
    public async Task An_upload_holds_to_its_precondition(string name, string header, string tag, HttpStatusCode expected)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        using var request = new HttpRequestMessage(HttpMethod.Put, "/v1/articles/" + name) { Content = new StringContent("Ada Morel: Non.") };
        request.Headers.TryAddWithoutValidation(header, tag);
        using var answer = await host.Client.SendAsync(request, Cancellation);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_deleted_article_leaves_no_quotes()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        using var deleted = await host.Client.DeleteAsync("/v1/articles/ferry.txt", Cancellation);
        var left = JsonNode.Parse(await host.Client.GetStringAsync("/v1/quotes?article=ferry.txt", Cancellation))!;
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(0, (int?)left["total"]);
    }

    [Fact]
    public async Task An_uploaded_name_may_have_any_letters()
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        var path = "/v1/articles/" + Uri.EscapeDataString("été 2026/100 % sûr?.txt");
        using var put = await host.Client.PutAsync(path, new StringContent("Ada Morel: Oui."), Cancellation);
        var back = JsonNode.Parse(await host.Client.GetStringAsync(put.Headers.Location, Cancellation))!;
        Assert.Equal("été 2026/100 % sûr?.txt", (string?)back["name"]);
    }

    [Fact]
    public async Task Whatever_is_asked_is_answered_or_refused_but_never_fails()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        Prop.ForAll<string>(async text =>
        {
            // NUL in a path never gets past a server.
            var value = Uri.EscapeDataString((text ?? "").Replace("\0", "", StringComparison.Ordinal));
            string[] asked = [$"/v1/quotes?q={value}&speaker={value}", $"/v1/quotes?{value}={value}", $"/v1/quotes/{value}", $"/v1/articles/{value}", $"/v1/articles?cursor={value}", $"/v1/speakers?prefix={value}"];
            foreach (var address in asked)
            {
                using var answer = await host.Client.GetAsync(address, Cancellation);
                Assert.True((int)answer.StatusCode < 500, address);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task An_index_that_is_away_is_told_with_when_to_ask_again()
    {
        var parts = new Shelf().Parts() with { Ingest = (_, _) => throw new IndexAwayException("secret address") };
        await using var host = await LookupHost.StartAsync(parts);
        using var answer = await host.Client.PutAsync("/v1/articles/lake.txt", new StringContent("Ada: We stay."), Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter?.Delta);
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("/problems/index-away", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_route_has_its_own_name_and_answers_head_where_it_answers_get()
    {
        Assert.Equal(LookupRoutes.All.Count, LookupRoutes.All.DistinctBy(route => route.Name).Count());
        Assert.All(LookupRoutes.All, route => Assert.Equal(route.Methods.Contains("GET"), route.Methods.Contains("HEAD")));
        Assert.All(LookupRoutes.All, route => Assert.False(route.Path.StartsWith('/')));
    }

    private sealed class BrokenIndex : SilentIndex
    {
        protected override Exception Silence => new IOException("secret path");
    }
}
