using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Summit.App.Index;
using Summit.App.Tests.Lookup;
using Summit.App.Tests.Lookup.Shelves;
using Summit.Quotes;

namespace Summit.App.Tests.Web;

/// <summary>Words of articles are words on every page, whatever they look like.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Schemes = ["#", "https://", "http://", "data:image/svg+xml,"];

    public static TheoryData<string> Texts { get; } =
    [
        "<script>alert(1)</script>",
        "\"><script>alert(1)</script>",
        "' onmouseover='alert(1)",
        "\" autofocus onfocus=\"alert(1)",
        "</blockquote></main><img src=x onerror=alert(1)>",
        "</script><svg onload=alert(1)>",
        "</title><script>alert(1)</script>",
        "<!-- --!> <script>alert(1)</script>",
        "&lt;b&gt; &amp;amp;",
        "javascript:alert(1)",
        "{{title}} ${alert(1)}",
        "\u202Etxet desrever",
    ];

    [Theory, MemberData(nameof(Texts))]
    public async Task A_permalink_shows_them_as_they_are(string text)
    {
        var shelf = new Shelf();
        await shelf.Index.WriteAsync(
            new([new()
            {
                Id = "q1", Text = text, Start = 0, End = text.Length, Kind = QuoteKind.Direct, Language = text, Article = text, ArticleVersion = "1", EngineVersion = "1",
                Speakers = [new(text, text)], Source = text, Cue = text, Pass = text, Title = text, Outlet = text, Url = text, Before = text, After = text,
            }], []),
            TestContext.Current.CancellationToken);
        await using var host = await LookupHost.StartAsync(shelf);
        var page = await host.Client.ReadPageAsync("/quotes/q1");
        AssertHarmless(page);
        Assert.Equal(text, page.QuerySelector(".words")!.TextContent);
        Assert.Equal(text, page.QuerySelector(".who")!.TextContent);
        Assert.Contains(text, page.Title!.Replace("…", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(5, page.QuerySelectorAll(".facts dd").Count(fact => fact.TextContent == text));
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task An_article_shows_them_as_they_are(string text)
    {
        var shelf = new Shelf();
        var name = text.Replace('/', ' ') + ".txt";
        await shelf.PutAsync(name, $"Note: {text}\n\n“We heard {text} twice,” said Ada Quill.", ("title", text), ("outlet", text), ("url", text), ("language", "en"));
        await using var host = await LookupHost.StartAsync(shelf);
        var page = await host.Client.ReadPageAsync("/articles/" + Uri.EscapeDataString(name));
        AssertHarmless(page);
        Assert.Equal(text, page.QuerySelector("title")!.TextContent);
        foreach (var number in page.QuerySelectorAll(".n"))
            number.Remove();
        Assert.Contains($"Note: {text}", page.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(name, page.QuerySelector(".where")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task A_text_that_is_sent_shows_them_as_they_are(string text)
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/extract?name=" + Uri.EscapeDataString(text + ".txt"))
        {
            Content = new StringContent($"Note: {text}\n\n“We heard {text} twice,” said Ada Quill."),
        };
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        AssertHarmless(page);
        foreach (var number in page.QuerySelectorAll(".n"))
            number.Remove();
        Assert.Contains($"Note: {text}", page.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task Answers_in_JSON_hold_nothing_that_could_end_an_element_or_an_attribute(string text)
    {
        var shelf = new Shelf();
        QuoteDocument Quote(string id) => new()
        {
            Id = id,
            Text = text + " words that both of them have",
            Start = 0,
            End = 9,
            Kind = QuoteKind.Direct,
            Language = text,
            Article = text,
            ArticleVersion = "1",
            EngineVersion = "1",
            Speakers = [new("s1", text)],
            Source = text + " mayor " + text,
            Cue = text,
            Pass = text,
            Title = text,
            Outlet = text,
            Url = text,
            Before = text,
            After = text,
        };
        await shelf.Index.WriteAsync(new([Quote("q1"), Quote("q2")], []), TestContext.Current.CancellationToken);
        await using var host = await LookupHost.StartAsync(shelf);
        foreach (var path in new[] { "/v1/quotes?facets=speaker,outlet,language", "/v1/quotes/q1", "/v1/quotes/q1/variants", "/v1/speakers/s1", "/v1/speakers", "/v1/timeline?q=words", $"/v1/timeline?{Uri.EscapeDataString(text)}=1" })
        {
            var json = await (await host.Client.GetAsync(path, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain('<', json);
            Assert.DoesNotContain('\'', json);
            Assert.NotNull(JsonNode.Parse(json));
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task What_is_not_there_is_not_repeated_as_markup(string text)
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        var asked = Uri.EscapeDataString(text);
        foreach (var path in new[] { $"/search?q={asked}&speaker={asked}", $"/quotes/{asked}", $"/articles/{asked}" })
            AssertHarmless(await host.Client.ReadPageAsync(path));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_still_gives_a_page()
    {
        var shelf = new Shelf();
        const string Half = "half \uD83D of it";
        await shelf.Index.WriteAsync(
            new([new() { Id = "q1", Text = Half, Start = 0, End = Half.Length, Kind = QuoteKind.Direct, Language = "en", Article = Half, ArticleVersion = "1", EngineVersion = "1" }], []),
            TestContext.Current.CancellationToken);
        await using var host = await LookupHost.StartAsync(shelf);
        Assert.Equal("half \uFFFD of it", (await host.Client.ReadPageAsync("/quotes/q1")).QuerySelector(".words")!.TextContent);
    }

    // Browsers take two slashes, or a slash and a backslash, for the start of another host's address.
    private static bool IsPath(string address) => address is ['/', not ('/' or '\\'), ..];

    private static void AssertHarmless(IHtmlDocument page)
    {
        Assert.Equal(["module", "application/json"], page.QuerySelectorAll("script").Select(script => script.GetAttribute("type")));
        Assert.Empty(page.QuerySelectorAll("img, svg, iframe, object, base"));
        foreach (var attribute in page.All.SelectMany(element => element.Attributes))
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
            if (attribute.Name is "href" or "src" or "action")
                Assert.True(IsPath(attribute.Value) || Array.Exists(Schemes, scheme => attribute.Value.StartsWith(scheme, StringComparison.Ordinal)), attribute.Value);
        }
    }
}
