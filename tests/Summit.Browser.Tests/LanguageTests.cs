using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>Pages speak the language of the browser; quotes keep their own.</summary>
public sealed class LanguageTests(Chromium chromium, SampleHost samples) : PageTest(chromium, samples)
{
    [Theory]
    [InlineData("en", "Search quotes", "1 quote", "direct · very sure (97%)", "12 May 2026", "Copy with attribution", "No quotes")]
    [InlineData("fr", "Chercher dans les citations", "1 citation", "directe · très sûr (97 %)", "12 mai 2026", "Copier avec la source", "Aucune citation")]
    public async Task The_search_page_speaks_it(string language, string search, string count, string sure, string day, string copy, string none)
    {
        var reader = await ReaderAsync(new() { Language = language });
        var page = await SearchPage.OpenAsync(reader, "q=peace");
        await Expect(page.Words).ToHaveAttributeAsync("placeholder", search);
        await Expect(page.Count).ToHaveTextAsync(count);
        await Expect(page.Quotes).ToContainTextAsync(sure);
        await Expect(page.Quotes).ToContainTextAsync(day);
        await Expect(page.Quotes.Locator("blockquote")).ToHaveAttributeAsync("lang", "en");
        await Expect(page.Act(0, copy)).ToBeVisibleAsync();
        await page.Words.FillAsync("nobody ever said this");
        await Expect(page.Count).ToHaveTextAsync(none);
    }

    [Theory]
    [InlineData("en", "reporting words", "Speaker unknown")]
    [InlineData("fr", "verbe ou formule", "Locuteur inconnu")]
    public async Task The_article_view_speaks_it(string language, string cue, string nobody)
    {
        var reader = await ReaderAsync(new() { Language = language });
        await ArticleView.OpenAsync(reader, "fishing-village.html");
        await Expect(reader.Page.Locator(".key")).ToContainTextAsync(cue);
        await Expect(reader.Page.Locator(".legend")).ToContainTextAsync(nobody);
        await Expect(reader.Page.Locator(".text")).ToHaveAttributeAsync("lang", "en");
    }
}
