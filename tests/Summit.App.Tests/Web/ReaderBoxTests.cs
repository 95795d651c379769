using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;
using Summit.App.Tests.Lookup;
using Summit.App.Tests.Lookup.Shelves;

namespace Summit.App.Tests.Web;

/// <summary>The box for a text of one's own.</summary>
public sealed class ReaderBoxTests
{
    private const string Text = "Le pont\n\n« Nous tiendrons tout l'hiver », a déclaré Lena Orsat.\n\nSelon <b>Tomas Brill</b>, « rien n'est sûr ».";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_box_stands_alone_and_below_each_article()
    {
        await using var host = await LookupHost.StartAsync(await SampleShelf.FillAsync());
        foreach (var path in new[] { "/articles", "/articles/", "/articles/ferry.txt" })
            Assert.NotNull((await host.Client.ReadPageAsync(path)).QuerySelector("form#reader textarea"));
        Assert.Equal("Read a text of your own", (await host.Client.ReadPageAsync("/articles")).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_text_that_is_sent_comes_back_as_a_page_with_its_quotes_marked()
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        using var answer = await SendAsync(host, Text, "text/html, */*;q=0.1");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancellation));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Nous tiendrons tout l'hiver", page.QuerySelectorAll("mark.q").Select(mark => mark.ChildNodes[^1].TextContent));
        Assert.Contains("Lena Orsat", page.QuerySelectorAll(".legend li bdi").Select(name => name.TextContent));
        Assert.Empty(page.QuerySelectorAll("a.n, .text b"));
        Assert.NotNull(page.QuerySelector("form#reader"));
        Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json, text/html")]
    [InlineData(null)]
    public async Task Whoever_asks_for_no_page_gets_json(string? accepted)
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        using var answer = await SendAsync(host, Text, accepted);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task What_cannot_be_read_says_why_whatever_is_asked_for()
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        using var answer = await SendAsync(host, "", "text/html");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Nothing_of_the_text_is_stored()
    {
        var shelf = new Shelf();
        await using var host = await LookupHost.StartAsync(shelf);
        await SendAsync(host, Text, "text/html");
        Assert.Empty(await shelf.Ledger.ListAsync(cancellation: Cancellation).ToListAsync(Cancellation));
        Assert.Empty((await shelf.Store.ListPageAsync(null, Cancellation)).Items);
    }

    private static Task<HttpResponseMessage> SendAsync(LookupHost host, string text, string? accepted)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/extract?name=text.txt") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/plain; charset=utf-8");
        request.Headers.TryAddWithoutValidation("Accept", accepted);
        return host.Client.SendAsync(request, Cancellation);
    }
}
