using System.Text.Json.Nodes;
using Microsoft.Playwright;
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
    public async Task A_bar_of_the_timeline_filters_by_its_month()
    {
        var reader = await ReaderAsync();
        // All samples are of one month, and that makes no timeline.
        await reader.Page.RouteAsync(address => address.EndsWith("month", StringComparison.Ordinal), WithMarchAsync);
        var search = await SearchPage.OpenAsync(reader);
        await Expect(search.Months).ToHaveCountAsync(2);
        await search.Months.Last.ClickAsync();
        await search.ShowsAsync("from=2026-05-01&to=2026-05-31");
        await Expect(search.Chips).ToHaveCountAsync(3);
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

    private static async Task WithMarchAsync(IRoute route)
    {
        var answer = JsonNode.Parse(await (await route.FetchAsync()).TextAsync())!;
        answer["facets"]!["month"]!.AsArray().Add(new JsonObject { ["value"] = "2026-03", ["count"] = 2 });
        await route.FulfillAsync(new() { ContentType = "application/json", Body = answer.ToJsonString() });
    }

    private static string LanguageName(string code) => code == "fr" ? "French" : "English";
}
