using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>Quotes are copied to be pasted elsewhere. All contexts share one clipboard: nothing else copies.</summary>
public sealed class CopyTests(Chromium chromium, SampleHost samples) : PageTest(chromium, samples)
{
    [Theory]
    [InlineData("/search?q=peace")]
    [InlineData("/quotes/*")]
    public async Task A_quote_is_copied_with_its_speaker_article_and_link(string place)
    {
        var (reader, link) = await AtQuoteAsync(place);
        await reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Copy with attribution" }).First.ClickAsync();
        await Expect(reader.Page.Locator("#said")).ToHaveTextAsync("Copied");
        var copied = (await PasteAsync(reader)).Split('\n');
        var quote = (await Answer.OfAsync(reader.Host, "q=peace")).Quotes[0];
        Assert.Contains((string)quote["text"]!, copied[0], StringComparison.Ordinal);
        Assert.Contains("— " + (string?)quote["speaker"], copied[0], StringComparison.Ordinal);
        Assert.Contains((string)quote["article"]!["title"]!, copied[0], StringComparison.Ordinal);
        Assert.Equal([link], copied[1..]);
    }

    [Theory]
    [InlineData("/search?q=peace")]
    [InlineData("/quotes/*")]
    public async Task The_link_alone_is_copied(string place)
    {
        var (reader, link) = await AtQuoteAsync(place);
        await reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Copy link" }).First.ClickAsync();
        await Expect(reader.Page.Locator("#said")).ToHaveTextAsync("Copied");
        Assert.Equal(link, await PasteAsync(reader));
    }

    [Theory]
    [InlineData("/search?q=peace")]
    [InlineData("/quotes/*")]
    public async Task The_code_of_an_embed_is_copied(string place)
    {
        var (reader, link) = await AtQuoteAsync(place);
        await reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Copy embed code" }).First.ClickAsync();
        await Expect(reader.Page.Locator("#said")).ToHaveTextAsync("Copied");
        var copied = await PasteAsync(reader);
        Assert.StartsWith("<script src=", copied, StringComparison.Ordinal);
        Assert.Contains($"<summit-quote quote=\"{new Uri(link).Segments[^1]}\">", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_allows_no_copying_is_told_of()
    {
        var (reader, _) = await AtQuoteAsync("/quotes/*");
        await reader.Page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')) }");
        await reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Expect(reader.Page.Locator("#said")).ToHaveTextAsync("Copying is not allowed here");
    }

    /// <summary>Where one quote about peace is the first, and the address of its page.</summary>
    private async Task<(Reader Reader, string Link)> AtQuoteAsync(string place)
    {
        var reader = await ReaderAsync();
        await reader.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var path = "/quotes/" + (await Answer.OfAsync(reader.Host, "q=peace")).Quotes[0]["id"];
        await Place.OpenAsync(reader, place == "/quotes/*" ? path : place);
        return (reader, new Uri(reader.Host.Client.BaseAddress!, path).AbsoluteUri);
    }

    private static Task<string> PasteAsync(Reader reader) => reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
}
