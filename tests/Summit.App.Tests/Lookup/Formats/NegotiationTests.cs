using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Summit.App.Lookup.Answers.Formats;

namespace Summit.App.Tests.Lookup.Formats;

public sealed class NegotiationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "json")]
    [InlineData("*/*", "json")]
    [InlineData("text/csv", "csv")]
    [InlineData("TEXT/CSV", "csv")]
    [InlineData("text/*", "csv")]
    [InlineData("application/*", "json")]
    [InlineData("application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\"", "jsonld")]
    [InlineData("application/feed+json", "jsonfeed")]
    [InlineData("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", "json")]
    [InlineData("application/atom+xml, application/rss+xml, application/xml;q=0.9, */*", "atom")]
    [InlineData("text/csv;q=0.5, application/json;q=0.4", "csv")]
    [InlineData("text/csv;q=0.5, */*;q=0.6", "json")]
    [InlineData("application/json;q=0, */*", "jsonld")]
    [InlineData("text/csv, text/csv;q=0.1, application/json;q=0.5", "csv")]
    [InlineData("application/atom+xml, application/json", "json")]
    [InlineData("no type at all", "json")]
    [InlineData("text/html", null)]
    [InlineData("text/csv;q=0", null)]
    [InlineData("*/*;q=0", null)]
    public void The_format_is_the_one_that_the_header_likes_best(string accept, string? expected) =>
        Assert.Equal(expected, AcceptedFormat.Of(accept)?.Name);

    [Theory]
    [InlineData("/v1/quotes")]
    [InlineData("/v1/quotes/20260lac0txt58")]
    public async Task A_request_that_takes_no_format_is_told_which_there_are(string path)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        using var answer = await SendAsync(host, path, "text/html");
        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
        Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary);
        Assert.Contains("application/atom+xml", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/quotes")]
    [InlineData("/v1/quotes/20260lac0txt58")]
    public async Task Each_format_comes_with_its_type_by_header_and_by_name_and_a_name_goes_first(string path)
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        foreach (var format in AnswerFormat.All)
        {
            using var accepted = await SendAsync(host, path, format.MediaType);
            using var named = await SendAsync(host, $"{path}?format={format.Name}", "text/html");
            Assert.Equal(format.MediaType, accepted.Content.Headers.ContentType?.MediaType);
            Assert.Equal(format.MediaType, named.Content.Headers.ContentType?.MediaType);
            Assert.Equal(["Accept", "Accept-Encoding"], accepted.Headers.Vary);
        }
    }

    [Fact]
    public async Task An_article_is_opened_only_for_the_format_that_has_a_place_for_the_paragraph()
    {
        var shelf = await SampleShelf.FillAsync();
        await using var host = await LookupHost.StartAsync(shelf);
        var opened = shelf.Store.Opened;
        foreach (var format in AnswerFormat.All.Where(format => format != AnswerFormat.Json))
            using (await SendAsync(host, "/v1/quotes/20260lac0txt58", format.MediaType))
                Assert.Equal(opened, shelf.Store.Opened);
        using var json = await SendAsync(host, "/v1/quotes/20260lac0txt58", "application/json");
        Assert.Equal(opened + 1, shelf.Store.Opened);
    }

    [Fact]
    public async Task Each_field_that_is_asked_for_is_the_same_as_among_all()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        var whole = JsonNode.Parse(await host.Client.GetStringAsync("/v1/quotes?q=lac&highlight=true&facets=kind&limit=1", Cancellation))!;
        foreach (var field in AnswerFormat.Json.Fields)
        {
            var narrowed = JsonNode.Parse(await host.Client.GetStringAsync($"/v1/quotes?q=lac&highlight=true&facets=kind&limit=1&fields={field}", Cancellation))!;
            Assert.True(JsonNode.DeepEquals(new JsonObject { [field] = whole["items"]![0]![field]?.DeepClone() }, narrowed["items"]![0]), field);
            foreach (var member in new[] { "total", "facets", "next" })
                Assert.True(JsonNode.DeepEquals(whole[member], narrowed[member]), member);
        }
    }

    [Fact]
    public async Task A_feed_is_the_same_whether_a_filter_is_empty_or_left_out()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        Assert.Equal(await IdAsync(""), await IdAsync("&q=&speaker=&kind="));
        Assert.NotEqual(await IdAsync(""), await IdAsync("&q=lac"));

        async Task<string> IdAsync(string filters) =>
            XDocument.Parse(await host.Client.GetStringAsync("/v1/quotes?format=atom" + filters, Cancellation)).Root!.Elements().First(element => element.Name.LocalName == "id").Value;
    }

    private static Task<HttpResponseMessage> SendAsync(LookupHost host, string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return host.Client.SendAsync(request, Cancellation);
    }
}
