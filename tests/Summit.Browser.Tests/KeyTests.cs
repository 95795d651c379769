using Summit.Browser.Tests.Axe;
using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>Where the host wants a key, the search page asks its reader for one, and keeps it to itself.</summary>
public sealed class KeyTests(Chromium chromium, SampleHost samples, LockedHost locked) : PageTest(chromium, samples), IClassFixture<LockedHost>
{
    [Fact]
    public async Task A_key_is_asked_for_and_kept_until_the_tab_is_closed()
    {
        var reader = await ReaderAsync(host: locked.Host);
        reader.Watch.Expect("status of 401");
        var search = await SearchPage.OpenAsync(reader, "q=ceasefire");
        var key = reader.Page.GetByLabel("API key", new() { Exact = true });
        await Expect(key).ToBeFocusedAsync();
        await key.FillAsync("wrong");
        await key.PressAsync("Enter");
        await Expect(reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert).First).ToHaveTextAsync("The host does not take this key.");
        await key.FillAsync(LockedHost.Key);
        await key.PressAsync("Enter");
        await search.ShowsAsync("q=ceasefire");
        await Expect(key).ToBeHiddenAsync();
        // A browser sends no key when it opens a page, so nothing may lead to one.
        await Expect(search.Results.Locator("a[href^='/']")).ToHaveCountAsync(0);
        await reader.Page.ReloadAsync();
        await search.ShowsAsync("q=ceasefire");
        Assert.DoesNotContain(reader.Watch.Asked, address => address.Contains(LockedHost.Key, StringComparison.Ordinal));

        var other = await reader.Context.NewPageAsync();
        await other.GotoAsync("/search");
        await Expect(other.GetByLabel("API key", new() { Exact = true })).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_form_breaks_no_rule_of_accessibility(bool dark)
    {
        var reader = await ReaderAsync(new() { Dark = dark }, locked.Host);
        reader.Watch.Expect("status of 401");
        await SearchPage.OpenAsync(reader);
        await Expect(reader.Page.GetByLabel("API key", new() { Exact = true })).ToBeFocusedAsync();
        Assert.Empty(await AxeRules.BrokenAsync(reader.Page));
    }
}
