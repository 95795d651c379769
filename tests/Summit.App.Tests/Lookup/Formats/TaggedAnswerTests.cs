using System.Net;
using Summit.App.Lookup.Answers.Formats;

namespace Summit.App.Tests.Lookup.Formats;

public sealed class TaggedAnswerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task An_answer_that_is_known_is_not_sent_again(string known)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        foreach (var path in new[] { "/v1/quotes?limit=1", "/v1/quotes/20260lac0txt58", "/v1/quotes?format=atom" })
        {
            using var first = await SendAsync(host, HttpMethod.Get, path, null);
            using var again = await SendAsync(host, HttpMethod.Get, path, known.Replace("{0}", first.Headers.ETag!.ToString(), StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancellation));
            foreach (var header in new[] { "ETag", "Cache-Control", "Vary", "Link" })
                Assert.Equal(Header(first, header), Header(again, header));
        }
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("not a tag")]
    public async Task An_answer_that_is_not_known_is_sent(string known)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        using var answer = await SendAsync(host, HttpMethod.Get, "/v1/quotes", known);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Equal("no-cache, private", Header(answer, "Cache-Control"));
    }

    [Fact]
    public async Task Another_answer_has_another_tag()
    {
        var shelf = await SampleShelf.FillAsync();
        await using var host = await LookupHost.StartAsync(shelf);
        using var before = await SendAsync(host, HttpMethod.Get, "/v1/quotes", null);
        await shelf.PutAsync("new.txt", "Ada Morel: The dam holds.");
        using var after = await SendAsync(host, HttpMethod.Get, "/v1/quotes", before.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task A_head_request_gets_every_header_of_a_get_request()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        foreach (var path in AnswerFormat.All.SelectMany(format => new[] { $"/v1/quotes?limit=1&format={format.Name}", $"/v1/quotes/20260lac0txt58?format={format.Name}" }))
        {
            using var head = await SendAsync(host, HttpMethod.Head, path, null);
            using var whole = await SendAsync(host, HttpMethod.Get, path, null);
            Assert.Equal(Headers(whole), Headers(head));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
        }
    }

    [Fact]
    public async Task Links_lead_through_all_pages_and_back_to_the_first()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        var bodies = new List<string>();
        for (Uri? at = new("http://localhost/v1/quotes?limit=2&q=&fields=id,text&kind=direct&kind=partial"); at is not null;)
        {
            using var answer = await host.Client.GetAsync(at, Cancellation);
            bodies.Add(await answer.Content.ReadAsStringAsync(Cancellation));
            Assert.Equal("?limit=2&q=&fields=id,text&kind=direct&kind=partial", Link(answer, "first"));
            at = Link(answer, "next") is { } next ? new(at, next) : null;
        }

        Assert.Equal(3, bodies.Distinct().Count());
        Assert.All(bodies, body => Assert.DoesNotContain("confidence", body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_keeps_the_format_that_a_header_chose()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/quotes?q=%3E%22%0D%0Alac&limit=1");
        request.Headers.Add("Accept", "text/csv");
        using var answer = await host.Client.SendAsync(request, Cancellation);
        Assert.Equal("<?q=%3E%22%0D%0Alac&limit=1&format=csv>; rel=\"first\"", Header(answer, "Link"));
    }

    private static string? Link(HttpResponseMessage answer, string relation) =>
        Header(answer, "Link").Split(", ").Select(link => link.Split(">; ")).FirstOrDefault(link => link[1] == $"rel=\"{relation}\"")?[0].TrimStart('<');

    private static Task<HttpResponseMessage> SendAsync(LookupHost host, HttpMethod method, string path, string? known)
    {
        using var request = new HttpRequestMessage(method, path);
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return host.Client.SendAsync(request, Cancellation);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";

    private static string Headers(HttpResponseMessage answer) =>
        string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));
}
