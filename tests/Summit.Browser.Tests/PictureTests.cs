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
