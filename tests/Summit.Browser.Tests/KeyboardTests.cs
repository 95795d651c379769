using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>Everything is reached and used without a pointer, and one always sees where one is.</summary>
public sealed class KeyboardTests(Chromium chromium, SampleHost samples) : PageTest(chromium, samples)
{
    [Theory]
    [InlineData("/search?q=lac", 1280)]
    [InlineData("/search?q=eau&kind=direct", 390)]
    [InlineData("/search?q=nobody+ever+said+this&language=fr", 1280)]
    [InlineData("/articles/lake-accord.json", 1280)]
    [InlineData("/quotes/*", 1280)]
    [InlineData("/quotes/none", 1280)]
    public async Task Tab_comes_to_everything_and_shows_where_it_is(string place, int width)
    {
        var reader = await ReaderAsync(new() { Width = width });
        await Place.OpenAsync(reader, place);
        Assert.Equal([], await TabWalk.FaultsAsync(reader));
    }

    [Fact]
    public async Task A_search_is_made_narrowed_and_read_with_the_keys()
    {
        var reader = await ReaderAsync();
        var (search, keys) = (await SearchPage.OpenAsync(reader), reader.Page.Keyboard);
        await Expect(search.Words).ToBeFocusedAsync();
        await keys.TypeAsync("lac");
        await keys.PressAsync("Enter");
        await search.ShowsAsync("q=lac");

        await search.Kind("direct").FocusAsync();
        await keys.PressAsync("Space");
        await search.ShowsAsync("q=lac&kind=direct");
        await search.Sort.FocusAsync();
        await keys.PressAsync("ArrowDown");
        await search.ShowsAsync("q=lac&kind=direct&sort=newest");

        await search.Quotes.First.GetByLabel("Link to this quote").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(reader.Page.Locator(".single")).ToBeVisibleAsync();
        await keys.PressAsync("/");
        await search.ShowsAsync("");
        await Expect(search.Words).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData("Space")]
    public async Task A_filter_that_is_pressed_keeps_the_focus(string key)
    {
        var reader = await ReaderAsync();
        var search = await SearchPage.OpenAsync(reader, "q=lac");
        var facet = search.Facet("Inès Falgrave");
        await facet.FocusAsync();
        await reader.Page.Keyboard.PressAsync(key);
        await search.ShowsAsync("q=lac&speaker=ines-falgrave");
        await Expect(facet).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync(key);
        await search.ShowsAsync("q=lac");
        await Expect(facet).ToBeFocusedAsync();
    }

    [Fact]
    public async Task More_results_are_asked_for_and_read_on_from_with_the_keys()
    {
        var reader = await ReaderAsync();
        var search = await SearchPage.OpenAsync(reader);
        await search.More.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(search.Quotes.Nth(20)).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Tab");
        await Expect(search.Quotes.Nth(20).Locator(":focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_first_stop_of_a_page_skips_to_its_content()
    {
        var reader = await ReaderAsync();
        await ArticleView.OpenAsync(reader, "lake-accord.json");
        await reader.Page.Keyboard.PressAsync("Tab");
        await Expect(reader.Page.GetByText("Skip to content")).ToBeFocusedAsync();
        await Expect(reader.Page.GetByText("Skip to content")).ToBeInViewportAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.Keyboard.PressAsync("Tab");
        await Expect(reader.Page.Locator("main :focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task On_a_small_screen_filters_are_opened_with_the_keys()
    {
        var reader = await ReaderAsync(new() { Width = 390 });
        var search = await SearchPage.OpenAsync(reader);
        await Expect(search.Speaker).ToBeHiddenAsync();
        await reader.Page.GetByText("Filters", new() { Exact = true }).FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(search.Speaker).ToBeVisibleAsync();
    }
}
