using Microsoft.Playwright;
using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;

namespace Summit.Browser.Tests;

/// <summary>
/// The pictures of the README. They are made with every run, beside the tests; where SUMMIT_PICTURES names a folder, there, too.
/// </summary>
public sealed class PictureTests(Chromium chromium, SampleHost samples) : PageTest(chromium, samples)
{
    private const int MostBytes = 150_000;

    private static readonly Habits Desk = new() { Width = 1280, Height = 720 };

    [Fact]
    public async Task The_search_page_is_pictured()
    {
        var reader = await ReaderAsync(Desk);
        var search = await SearchPage.OpenAsync(reader, "q=ceasefire");
        await search.ShowsAsync("q=ceasefire");
        await KeepAsync(reader, "search.png");
    }

    [Fact]
    public async Task The_article_view_is_pictured()
    {
        var reader = await ReaderAsync(Desk);
        var view = await ArticleView.OpenAsync(reader, "lake-accord.json");
        await view.Quotes.First.HoverAsync();
        Assert.NotEqual("", await view.NoteAsync(0));
        await KeepAsync(reader, "article.png");
    }

    [Fact]
    public async Task Quotes_on_a_page_of_another_site_are_pictured()
    {
        var reader = await ReaderAsync(new() { Width = 900, Height = 520 });
        var host = reader.Host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        var quote = (await Answer.OfAsync(reader.Host, "q=%22not+peace%22")).Quotes[0]["id"];
        await using var site = await ForeignSite.OpenAsync(
            $$"""
            <style>body { font: 1.05rem/1.6 Georgia, serif; max-width: 46rem; margin: 1.5rem auto; padding: 0 1rem }</style>
            <p>Both governments spoke of progress. Lena Orsat, for Tavrenia, weighed her words:</p>
            <summit-quote quote="{{quote}}"></summit-quote>
            <p>What she has said of the lake before:</p>
            <summit-quotes q="lac" speaker="orsat" limit="2"></summit-quotes>
            <script type="module" src="{{host}}/embed.js"></script>
            """);
        reader.Watch.Expect("asked for " + site.Address);
        await reader.Page.GotoAsync(site.Address);
        await Assertions.Expect(reader.Page.Locator("summit-quotes").Locator("[part=item]")).ToHaveCountAsync(2);
        await Assertions.Expect(reader.Page.Locator("summit-quote").Locator("[part=text]")).ToBeVisibleAsync();
        await KeepAsync(reader, "embed.png");
    }

    private static async Task KeepAsync(Reader reader, string name)
    {
        var picture = await reader.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        Assert.True(picture.Length < MostBytes, $"{name} has {picture.Length} bytes.");
        string?[] folders = [Path.Join(AppContext.BaseDirectory, "pictures"), Environment.GetEnvironmentVariable("SUMMIT_PICTURES")];
        foreach (var folder in folders.OfType<string>().Where(folder => folder.Length > 0))
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Join(folder, name), picture);
        }
    }
}
