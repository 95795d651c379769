using System.Globalization;
using Microsoft.Playwright;
using Summit.Browser.Tests.Reading;

namespace Summit.Browser.Tests.Pages;

/// <summary>The page of an article with its quotes marked.</summary>
internal sealed class ArticleView(Reader reader)
{
    private readonly IPage _page = reader.Page;

    /// <summary>Quotes; one that goes over several paragraphs has its number at the first.</summary>
    public ILocator Quotes => _page.Locator("mark.q[id]");

    public ILocator Legend => _page.Locator(".legend li");

    public static async Task<ArticleView> OpenAsync(Reader reader, string name)
    {
        await reader.OpenAsync("/articles/" + Uri.EscapeDataString(name));
        return new ArticleView(reader);
    }

    public ILocator Number(int quote) => Quotes.Nth(quote).Locator("> a.n");

    public async Task<string[]> IdsAsync() => await Quotes.EvaluateAllAsync<string[]>("all => all.map(one => one.id)");

    public async Task<int[]> CountsAsync() =>
        [.. (await Legend.Locator("b").AllInnerTextsAsync()).Select(count => int.Parse(count, CultureInfo.InvariantCulture))];

    /// <summary>What is shown of a quote beside the text; empty where nothing is.</summary>
    public Task<string> NoteAsync(int quote) => Number(quote).EvaluateAsync<string>(
        "number => getComputedStyle(number, '::after').display === 'none' ? '' : number.dataset.note");
}
