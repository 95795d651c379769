using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>Results come while one types, and no more is asked than that takes.</summary>
public sealed class TypingTests(Chromium chromium, SampleHost samples) : PageTest(chromium, samples)
{
    [Theory]
    [InlineData("lake")]
    [InlineData("cessez-le-feu")]
    [InlineData("minist*")]
    public async Task Results_appear_as_one_types_and_what_was_found_is_marked(string words)
    {
        var search = await SearchPage.OpenAsync(await ReaderAsync());
        await search.Words.PressSequentiallyAsync(words);
        await search.ShowsAsync("q=" + words);
        await Expect(search.Quotes.Nth(0).Locator("mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Letters_in_a_row_are_one_question()
    {
        var reader = await ReaderAsync();
        // The page's clock stands still, so that typing takes no time, however slow the machine is.
        await reader.Page.Clock.InstallAsync();
        var search = await SearchPage.OpenAsync(reader);
        await search.ShowsAsync("");
        await reader.Page.Clock.PauseAtAsync(DateTime.UtcNow.AddHours(1));
        await search.Words.PressSequentiallyAsync("ceasefire");
        Assert.Equal(0, Questions(reader, "q="));
        await reader.Page.Clock.RunForAsync(1000);
        await search.ShowsAsync("q=ceasefire");
        Assert.Equal(1, Questions(reader, "q="));
    }

    [Fact]
    public async Task An_older_answer_never_replaces_a_newer_one()
    {
        var reader = await ReaderAsync();
        var search = await SearchPage.OpenAsync(reader);
        await search.ShowsAsync("");
        var older = await Hold.BackAsync(reader.Page, "q=lake&");
        await search.Words.FillAsync("lake");
        await older.Asked.WaitAsync(Patience, TestContext.Current.CancellationToken);

        await search.Words.FillAsync("ceasefire");
        await search.ShowsAsync("q=ceasefire");
        older.LetGo();
        await older.Over.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await search.ShowsAsync("q=ceasefire");
        await Expect(search.Message).ToBeEmptyAsync();
    }

    private static int Questions(Reader reader, string words) =>
        reader.Watch.Asked.Count(address => address.Contains("/v1/quotes?", StringComparison.Ordinal) && address.Contains(words, StringComparison.Ordinal));
}
