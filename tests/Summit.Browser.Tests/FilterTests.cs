using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>Every filter asks the API for what the address then says, and can be dropped again.</summary>
public sealed class FilterTests(Chromium chromium, SampleHost samples) : PageTest(chromium, samples)
{
    [Theory]
    [InlineData("speaker", "Lena Orsat", "speaker=Lena+Orsat")]
    [InlineData("from", "2026-05-12", "from=2026-05-12")]
    [InlineData("to", "2026-05-12", "to=2026-05-12")]
    [InlineData("kind", "indirect", "kind=indirect")]
    [InlineData("sort", "oldest", "sort=oldest")]
    public async Task A_field_filters(string field, string value, string question)
    {
        var search = await SearchPage.OpenAsync(await ReaderAsync());
        await search.SettlesAsync();
        await search.FillAsync(field, value);
        await search.ShowsAsync(question);
        await Expect(search.Chips).ToHaveCountAsync(field == "sort" ? 0 : 1);
    }

    [Theory]
    [InlineData("speaker")]
    [InlineData("outlet")]
    [InlineData("language")]
    public async Task A_count_filters_when_pressed_and_no_more_when_pressed_again(string facet)
    {
        var reader = await ReaderAsync();
        var search = await SearchPage.OpenAsync(reader, "q=lac");
        var count = (await Answer.OfAsync(reader.Host, "q=lac")).Facets[facet]![0]!;
        var value = (string)count["value"]!;
        var button = search.Facet(facet == "language" ? LanguageName(value) : (string?)count["label"] ?? value);
        await Expect(button).ToContainTextAsync(count["count"]!.ToJsonString());
        await button.ClickAsync();
        await search.ShowsAsync($"q=lac&{facet}={Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal)}");
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(search.Quotes).ToHaveCountAsync((int)count["count"]!);
        await button.ClickAsync();
        await search.ShowsAsync("q=lac");
    }

    [Fact]
    public async Task A_bar_of_the_timeline_filters_by_its_time()
    {
        var search = await SearchPage.OpenAsync(await ReaderAsync());
        // All samples are of one month, which makes no chart; so their days do.
        await Expect(search.Bars).ToHaveCountAsync(6);
        await search.Bars.Last.ClickAsync();
        await search.ShowsAsync("from=2026-05-25&to=2026-05-25");
        await Expect(search.Chips).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task The_quotes_do_not_wait_for_the_timeline_and_an_old_one_never_replaces_a_new_one()
    {
        var reader = await ReaderAsync();
        var hold = await Hold.BackAsync(reader.Page, "/v1/timeline?by=");
        var search = await SearchPage.OpenAsync(reader);
        await Expect(search.Bars).ToHaveCountAsync(0);
        await search.Words.FillAsync("ceasefire");
        await search.ShowsAsync("q=ceasefire");
        hold.LetGo();
        await hold.Over;
        // What was held has six.
        await Expect(search.Bars).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Speakers_are_suggested_and_a_name_in_a_result_filters_by_its_speaker()
    {
        var reader = await ReaderAsync();
        var search = await SearchPage.OpenAsync(reader, "q=lac");
        await search.Speaker.PressSequentiallyAsync("len");
        await Expect(reader.Page.Locator("#speakers option").First).ToHaveAttributeAsync("value", "Léna Orsat");
        await search.Speaker.FillAsync("");
        await search.Quotes.Locator(".name", new() { HasText = "Inès Falgrave" }).First.ClickAsync();
        await search.ShowsAsync("q=lac&speaker=ines-falgrave");
    }

    [Fact]
    public async Task Filters_are_dropped_one_by_one_and_all_at_once()
    {
        var search = await SearchPage.OpenAsync(await ReaderAsync(), "q=lac&kind=direct&language=fr");
        await search.Chips.GetByText("direct").ClickAsync();
        await search.ShowsAsync("q=lac&language=fr");
        await Expect(search.Words).ToBeFocusedAsync();
        await search.Chips.GetByText("Clear all").ClickAsync();
        await search.ShowsAsync("");
        await Expect(search.Words).ToHaveValueAsync("");
    }

    private static string LanguageName(string code) => code == "fr" ? "French" : "English";
}
