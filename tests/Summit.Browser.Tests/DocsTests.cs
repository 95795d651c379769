using Microsoft.Playwright;
using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>The page about the API: found from the search, with programs that name this host.</summary>
public sealed class DocsTests(Chromium chromium, SampleHost samples) : PageTest(chromium, samples)
{
    [Fact]
    public async Task It_is_found_from_the_search()
    {
        var reader = await ReaderAsync();
        await reader.OpenAsync("/search");
        await reader.Page.Locator("footer a[href='/docs']").ClickAsync();
        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("The API");
    }

    [Fact]
    public async Task Programs_name_this_host_and_are_copied_whole()
    {
        var reader = await ReaderAsync();
        await reader.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reader.OpenAsync("/docs");
        var program = reader.Page.Locator("#python .program");
        await program.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(reader.Page.Locator("#said")).ToHaveTextAsync("Copied");
        var copied = await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Equal(await program.Locator("code").TextContentAsync(), copied);
        Assert.Contains($"SUMMIT = \"{reader.Host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}\"", copied, StringComparison.Ordinal);
        await Expect(reader.Page.Locator(".prose")).Not.ToContainTextAsync("localhost:7071");
    }
}
