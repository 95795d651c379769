using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>What the list of results says and does when there is much, nothing, not yet, or no answer.</summary>
public sealed partial class ResultListTests(Chromium chromium, SampleHost samples) : PageTest(chromium, samples)
{
    private const string Nothing = """{"total":0,"items":[],"facets":{},"next":null}""";

    [Fact]
    public async Task More_brings_the_next_page_until_all_is_there()
    {
        var reader = await ReaderAsync();
        var search = await SearchPage.OpenAsync(reader, "language=en");
        var all = await Answer.OfAsync(reader.Host, "language=en&limit=100");
        for (var shown = 20; shown < all.Total; shown += 20)
        {
            await Expect(search.Quotes).ToHaveCountAsync(shown);
            await search.More.ClickAsync();
            await Expect(search.Quotes.Nth(shown)).ToBeFocusedAsync();
        }

        await search.ShowsAsync(all);
        await Expect(search.More).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Nothing_found_is_said_with_what_to_do()
    {
        var search = await SearchPage.OpenAsync(await ReaderAsync(), "q=nobody+ever+said+this");
        await Expect(search.Count).ToHaveTextAsync("No quotes");
        await Expect(search.Message).ToContainTextAsync("Fewer words or fewer filters find more.");
    }

    [Fact]
    public async Task An_empty_index_says_how_to_fill_it()
    {
        var reader = await ReaderAsync();
        await reader.Page.RouteAsync(Questions(), route => route.FulfillAsync(new() { ContentType = "application/json", Body = Nothing }));
        var search = await SearchPage.OpenAsync(reader);
        await Expect(search.Message).ToContainTextAsync("There are no quotes yet");
    }

    [Fact]
    public async Task A_host_that_is_away_is_told_of_and_asked_again()
    {
        var reader = await ReaderAsync();
        reader.Watch.Expect("net::ERR_FAILED");
        await reader.Page.RouteAsync(Questions(), route => route.AbortAsync());
        var search = await SearchPage.OpenAsync(reader, "q=lake");
        await Expect(search.Message).ToContainTextAsync("The host does not answer.");
        await reader.Page.UnrouteAsync(Questions());
        await search.Message.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await search.ShowsAsync("q=lake");
        await Expect(search.Message).ToBeEmptyAsync();
    }

    [Theory]
    [InlineData("from=yesterday", "\"yesterday\" is no date.")]
    [InlineData("minConfidence=very", "minConfidence")]
    public async Task A_question_that_the_API_refuses_is_answered_with_its_reason(string question, string words)
    {
        var reader = await ReaderAsync();
        reader.Watch.Expect("status of 400");
        var search = await SearchPage.OpenAsync(reader, question);
        await Expect(search.Message).ToContainTextAsync(words);
        await search.Chips.First.ClickAsync();
        await search.ShowsAsync("");
    }

    [Fact]
    public async Task While_the_first_answer_is_awaited_the_page_says_so()
    {
        var reader = await ReaderAsync();
        var hold = await Hold.BackAsync(reader.Page, "/v1/quotes?");
        var search = await SearchPage.OpenAsync(reader, "q=lake");
        await Expect(search.Count).ToHaveTextAsync("Searching…");
        await Expect(search.Results).ToHaveAttributeAsync("aria-busy", "true");
        hold.LetGo();
        await search.ShowsAsync("q=lake");
    }

    [GeneratedRegex(@"/v1/quotes\?")]
    private static partial Regex Questions();
}
