using Summit.Browser.Tests.Axe;
using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>Quotes on pages of another site: elements, cards and oEmbed.</summary>
public sealed class EmbedTests(Chromium chromium, SampleHost samples, HostileHost hostile) : PageTest(chromium, samples), IClassFixture<HostileHost>
{
    private const string Fallback = "<blockquote>What the editor wrote.</blockquote>";

    [Fact]
    public async Task Elements_show_quotes_and_ask_once_for_what_several_show()
    {
        var (reader, quote) = await StartAsync();
        await using var site = await OpenAsync(reader, $"{Element(quote.Id)}{Element(quote.Id)}<summit-quotes speaker=\"orsat\" limit=\"2\"></summit-quotes><summit-quotes lang=\"fr\" speaker=\"orsat\" limit=\"2\"></summit-quotes>");
        await Expect(reader.Page.Locator("summit-quote").Locator("[part=text]")).ToHaveTextAsync([$"“{quote.Words}”", $"“{quote.Words}”"]);
        await Expect(reader.Page.GetByText("What the editor wrote.").First).ToBeHiddenAsync();
        await Expect(reader.Page.Locator("summit-quotes").First.Locator("[part=item]")).ToHaveCountAsync(2);
        await Expect(reader.Page.Locator("summit-quotes:lang(fr)").Locator("[part=text]").First).ToContainTextAsync("«");
        Assert.Equal(2, reader.Watch.Asked.Count(address => address.Contains("/embed/v1/quotes", StringComparison.Ordinal)));
        Assert.Empty(await AxeRules.BrokenAsync(reader.Page));
        await reader.Page.SetViewportSizeAsync(320, 800);
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task What_can_not_be_had_leaves_what_the_editor_wrote_and_the_page_in_peace()
    {
        var (reader, _) = await StartAsync();
        reader.Watch.Expect("status of 404");
        await using var site = await OpenAsync(reader, $"<summit-quote quote=\"none\">{Fallback}</summit-quote><summit-quote>{Fallback}</summit-quote><summit-quote src=\"https://other.example/quotes/a\">{Fallback}</summit-quote><summit-quote quote=\"none\"></summit-quote>");
        await Expect(reader.Page.GetByText("can’t be shown now")).ToHaveCountAsync(1);
        await Expect(reader.Page.GetByText("What the editor wrote.")).ToHaveCountAsync(3);
        foreach (var shown in await reader.Page.GetByText("What the editor wrote.").AllAsync())
            await Expect(shown).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_the_script_the_fallback_stands_there()
    {
        var (reader, quote) = await StartAsync();
        reader.Watch.Expect("ERR_FAILED");
        await reader.Page.RouteAsync(address => address.EndsWith("/embed.js", StringComparison.Ordinal), route => route.AbortAsync());
        await using var site = await OpenAsync(reader, Element(quote.Id));
        await Expect(reader.Page.GetByText("What the editor wrote.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Attributes_may_change_and_what_is_taken_out_is_not_waited_for()
    {
        var (reader, quote) = await StartAsync();
        reader.Watch.Expect("status of 404");
        reader.Watch.Expect("ERR_ABORTED");
        await using var site = await OpenAsync(reader, "<summit-quote quote=\"none\"></summit-quote>");
        var element = reader.Page.Locator("summit-quote");
        await Expect(reader.Page.GetByText("can’t be shown now")).ToBeVisibleAsync();
        var hold = await Hold.BackAsync(reader.Page, "/embed/v1/quotes/" + quote.Id);
        await element.EvaluateAsync("(element, id) => element.setAttribute('quote', id)", quote.Id);
        await hold.Asked;
        await element.EvaluateAsync("element => { window.kept = element; element.remove(); }");
        await hold.Over;
        hold.LetGo();
        await reader.Page.EvaluateAsync("() => document.querySelector('main').append(window.kept)");
        await Expect(element.Locator("[part=text]")).ToHaveTextAsync($"“{quote.Words}”");
    }

    [Fact]
    public async Task Elements_are_styled_where_a_policy_allows_no_styles_and_take_colours_of_the_page()
    {
        var (reader, quote) = await StartAsync();
        var host = reader.Host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        await using var site = await OpenAsync(reader, Element(quote.Id), $"default-src 'none'; img-src data:; script-src {host}; connect-src {host}");
        var figure = reader.Page.Locator("summit-quote figure");
        await Expect(figure).ToHaveCSSAsync("border-inline-start-style", "solid");
        await reader.Page.EvaluateAsync("() => document.querySelector('summit-quote').style.setProperty('--summit-accent', 'rgb(1, 2, 3)')");
        await Expect(figure).ToHaveCSSAsync("border-inline-start-color", "rgb(1, 2, 3)");
    }

    [Fact]
    public async Task Hostile_words_are_words_in_elements_and_cards()
    {
        var reader = await ReaderAsync(host: hostile.Host);
        var quotes = (await Answer.OfAsync(hostile.Host, "")).Quotes;
        await using var site = await OpenAsync(reader, $"<summit-quotes limit=\"20\"></summit-quotes><iframe title=\"card\" src=\"{hostile.Host.Client.BaseAddress}embed/quotes/{quotes[0]["id"]}\"></iframe>");
        await Expect(reader.Page.Locator("[part=text]").First).ToContainTextAsync("alert(1)");
        await Expect(reader.Page.FrameLocator("iframe").Locator("blockquote")).ToContainTextAsync((string)quotes[0]["text"]!);
        await Expect(reader.Page.Locator("img, svg, [onerror], [onfocus], main script:nth-of-type(n+2)")).ToHaveCountAsync(0);
        await Expect(reader.Page.FrameLocator("iframe").Locator("img, svg, script, [onerror], [onfocus]")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("/embed/quotes/", true)]
    [InlineData("/quotes/", false)]
    public async Task A_card_may_stand_in_a_frame_and_a_page_may_not(string path, bool framed)
    {
        var (reader, quote) = await StartAsync();
        reader.Watch.Expect("frame-ancestors");
        reader.Watch.Expect("chrome-error");
        await using var site = await OpenAsync(reader, $"<iframe title=\"quote\" src=\"{reader.Host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{path}{quote.Id}\"></iframe>");
        await Expect(reader.Page.FrameLocator("iframe").Locator("blockquote")).ToHaveCountAsync(framed ? 1 : 0);
    }

    [Theory]
    [InlineData(600, false)]
    [InlineData(300, true)]
    public async Task An_editor_makes_a_card_of_a_quote_s_address(int width, bool dark)
    {
        var reader = await ReaderAsync(new() { Dark = dark, Width = 700 });
        var quote = await FirstAsync(reader);
        await using var site = await OpenAsync(reader, "<div id=\"card\"></div>");
        await reader.Page.EvaluateAsync(
            """
            async ([host, id, width]) => {
              const told = await (await fetch(`${host}oembed?maxwidth=${width}&url=${encodeURIComponent(`${host}quotes/${id}`)}`)).json();
              document.getElementById('card').innerHTML = told.html;
            }
            """,
            new object[] { reader.Host.Client.BaseAddress!.AbsoluteUri, quote.Id, width });
        var card = reader.Page.FrameLocator("#card iframe");
        await Expect(card.Locator("blockquote")).ToContainTextAsync(quote.Words);
        Assert.Equal(0, await card.Locator(":root").EvaluateAsync<int>("root => Math.max(0, root.scrollHeight - root.clientHeight) + root.scrollWidth - root.clientWidth"));
        // The rules are tried in frames as well, and a frame of another site can't answer them.
        reader.Watch.Expect("Failed to execute 'postMessage'");
        Assert.InRange((await reader.Page.Locator("#card iframe").BoundingBoxAsync())!.Width, 1, width);
        Assert.Empty(await AxeRules.BrokenAsync(reader.Page));
    }

    private async Task<(Reader Reader, (string Id, string Words) Quote)> StartAsync()
    {
        var reader = await ReaderAsync();
        return (reader, await FirstAsync(reader));
    }

    private static async Task<(string Id, string Words)> FirstAsync(Reader reader)
    {
        var quote = (await Answer.OfAsync(reader.Host, "q=peace")).Quotes[0];
        return ((string)quote["id"]!, (string)quote["text"]!);
    }

    private static string Element(string id) => $"<summit-quote quote=\"{id}\">{Fallback}</summit-quote>";

    private static async Task<ForeignSite> OpenAsync(Reader reader, string body, string? policy = null)
    {
        var site = await ForeignSite.OpenAsync($"<script src=\"{reader.Host.Client.BaseAddress}embed.js\" type=\"module\"></script>{body}", policy);
        reader.Watch.Expect("asked for " + site.Address);
        await reader.Page.GotoAsync(site.Address);
        return site;
    }
}
