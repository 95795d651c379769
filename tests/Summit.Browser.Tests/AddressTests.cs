using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>The address says what is shown: it can be shared, and Back and Forward lead through what was asked.</summary>
public sealed class AddressTests(Chromium chromium, SampleHost samples) : PageTest(chromium, samples)
{
    [Fact]
    public async Task The_address_of_a_search_gives_others_the_same_results_and_fields()
    {
        var mine = await ReaderAsync();
        var search = await SearchPage.OpenAsync(mine);
        await search.FillAsync("q", "lac");
        await search.FillAsync("kind", "direct");
        await search.FillAsync("from", "2026-01-01");
        await search.FillAsync("sort", "newest");
        await search.ShowsAsync("q=lac&kind=direct&from=2026-01-01&sort=newest");

        var theirs = await ReaderAsync();
        await theirs.OpenAsync(mine.Page.Url);
        var shared = new SearchPage(theirs);
        await shared.SettlesAsync();
        await Expect(shared.Count).ToHaveTextAsync(await search.Count.InnerTextAsync());
        await Expect(shared.Quotes).ToHaveTextAsync(await search.Quotes.AllInnerTextsAsync(), new() { UseInnerText = true });
        await Expect(shared.Words).ToHaveValueAsync("lac");
        await Expect(shared.Kind("direct")).ToBeCheckedAsync();
        await Expect(theirs.Page.Locator("#from")).ToHaveValueAsync("2026-01-01");
        await Expect(shared.Sort).ToHaveValueAsync("newest");
        await Expect(theirs.Page).ToHaveTitleAsync("lac – Summit");
    }

    [Fact]
    public async Task Back_and_Forward_lead_through_what_was_asked()
    {
        var reader = await ReaderAsync();
        var search = await SearchPage.OpenAsync(reader);
        // A word is one step, however many letters it has.
        await search.Words.PressSequentiallyAsync("lac");
        await search.ShowsAsync("q=lac");
        await search.Facet("Inès Falgrave").ClickAsync();
        await search.ShowsAsync("q=lac&speaker=ines-falgrave");
        await reader.Page.GoBackAsync();
        await search.ShowsAsync("q=lac");
        await Expect(search.Speaker).ToHaveValueAsync("");
        await reader.Page.GoBackAsync();
        await search.ShowsAsync("");
        await Expect(search.Words).ToHaveValueAsync("");
        await reader.Page.GoForwardAsync();
        await reader.Page.GoForwardAsync();
        await search.ShowsAsync("q=lac&speaker=ines-falgrave");
        await Expect(search.Words).ToHaveValueAsync("lac");
    }

    [Fact]
    public async Task Leaving_for_an_article_and_coming_back_keeps_the_search()
    {
        var reader = await ReaderAsync();
        var search = await SearchPage.OpenAsync(reader, "q=ceasefire");
        await search.ShowsAsync("q=ceasefire");
        await search.Quotes.First.Locator(".where a").First.ClickAsync();
        await Expect(reader.Page.Locator("mark.q:target")).ToBeInViewportAsync();
        await reader.Page.GoBackAsync();
        await search.ShowsAsync("q=ceasefire");
    }
}
