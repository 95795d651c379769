using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Summit.App.Tests.Lookup;
using Summit.App.Tests.Lookup.Shelves;
using Summit.Quotes;

namespace Summit.App.Tests.Web.Embeds;

/// <summary>Words of articles are words on cards, in answers to elements, in oEmbed and in headers.</summary>
public sealed class HostileEmbedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Texts { get; } =
    [
        .. HostileTextTests.Texts.Select(text => text.Data),
        "]]><script>alert(1)</script>",
        "<!ENTITY x SYSTEM \"file:///etc/passwd\">&x;",
        "nul \0 bell \a escape \u001B[31m and \uFFFE",
        "half \uD83D of it",
        "line\r\nSet-Cookie: a=b",
        "\u2028 and \u2029",
    ];

    [Theory, MemberData(nameof(Texts))]
    public async Task A_card_shows_them_as_they_are_and_runs_nothing(string text)
    {
        await using var host = await StartAsync(text);
        using var answer = await host.Client.GetAsync("/embed/quotes/q1", Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Empty(page.QuerySelectorAll("script, style, img, svg, iframe, object, base, form"));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style");
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Matches("^(https?://|/quotes/|/embed/quotes/)", link.GetAttribute("href")!));
        Assert.Equal(Seen(text), page.QuerySelector(".who")!.TextContent);
        Assert.DoesNotContain("Set-Cookie", answer.Headers.Select(header => header.Key));
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task Elements_and_oembed_get_them_as_they_are(string text)
    {
        await using var host = await StartAsync(text);
        var json = await host.BodyAsync("/embed/v1/quotes/q1");
        Assert.DoesNotContain("<", json, StringComparison.Ordinal);
        Assert.Equal(text.Replace('\uD83D', '\uFFFD'), (string?)JsonNode.Parse(json)!["text"]);
        Assert.Null(JsonNode.Parse(json)!["article"]!["url"]);
        Assert.Null(JsonNode.Parse(json)!["link"]);

        var address = "/oembed?url=" + Uri.EscapeDataString(EmbedBench.Origin + "/quotes/q1");
        var told = JsonNode.Parse(await host.BodyAsync(address))!;
        Assert.Equal(text.Replace('\uD83D', '\uFFFD'), (string?)told["author_name"]);
        AssertFrame((string)told["html"]!);
        // Parsing fails where it is not well-formed.
        var xml = XDocument.Parse(await host.BodyAsync(address + "&format=xml"));
        Assert.Equal("oembed", xml.Root!.Name.LocalName);
        AssertFrame(xml.Root.Element("html")!.Value);
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task What_is_asked_for_is_repeated_by_nothing(string text)
    {
        await using var host = await StartAsync("words");
        // No server takes a path with a null character.
        var asked = Uri.EscapeDataString(text.Replace('\0', '0'));
        foreach (var path in new[] { $"/embed/quotes/{asked}?lang={asked}&theme={asked}&sig={asked}&exp={asked}", $"/embed/v1/quotes/{asked}?sig={asked}", $"/oembed?url={asked}&format={asked}", $"/oembed?url={asked}" })
        {
            using var answer = await host.Client.GetAsync(path, Cancellation);
            Assert.InRange((int)answer.StatusCode, 400, 599);
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
            if (text.Contains('<', StringComparison.Ordinal))
                Assert.DoesNotContain(text, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task The_code_to_be_copied_is_one_script_and_one_element_with_the_words_in_it(string text)
    {
        await using var host = await StartAsync(text);
        var page = await host.Client.ReadPageAsync("/quotes/q1");
        var code = page.QuerySelectorAll("button[data-copy]").Select(button => button.GetAttribute("data-copy")!).Single(copied => copied.Contains("<summit-quote", StringComparison.Ordinal));
        var pasted = new HtmlParser().ParseDocument("<body>" + code).Body!;
        Assert.Equal(["SCRIPT", "SUMMIT-QUOTE"], pasted.Children.Select(child => child.TagName));
        Assert.Equal([EmbedBench.Origin + "/embed.js"], pasted.QuerySelectorAll("script").Select(script => script.GetAttribute("src")));
        Assert.Empty(pasted.QuerySelectorAll("summit-quote :not(blockquote, p, footer)"));
        Assert.Contains(Seen(text), pasted.QuerySelector("blockquote p")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>What a browser makes of a text: parsers of HTML can't keep all signs.</summary>
    private static string Seen(string text) => text.Replace('\uD83D', '\uFFFD').Replace('\0', '\uFFFD');

    private static void AssertFrame(string html)
    {
        var body = new HtmlParser().ParseDocument("<body>" + html).Body!;
        var frame = Assert.Single(body.QuerySelectorAll("*"));
        Assert.Equal("IFRAME", frame.TagName);
        Assert.Equal(["src", "width", "height", "title", "loading", "style"], frame.Attributes.Select(attribute => attribute.Name));
        Assert.Equal(EmbedBench.Origin + "/embed/quotes/q1", frame.GetAttribute("src"));
    }

    private static async Task<LookupHost> StartAsync(string text)
    {
        var shelf = new Shelf();
        await shelf.Index.WriteAsync(
            new([new()
            {
                Id = "q1", Text = text, Start = 0, End = text.Length, Kind = QuoteKind.Direct, Language = text, Article = text, ArticleVersion = "1", EngineVersion = "1",
                Speakers = [new(text, text)], Title = text, Outlet = text, Url = text, Before = text, After = text,
            }], []),
            Cancellation);
        return await EmbedBench.StartAsync("all", shelf);
    }
}
