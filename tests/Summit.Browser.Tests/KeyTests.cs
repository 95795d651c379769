using System.Text.RegularExpressions;
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
        await reader.Page.ReloadAsync();
        await search.ShowsAsync("q=ceasefire");
        Assert.DoesNotContain(reader.Watch.Asked, address => address.Contains(LockedHost.Key, StringComparison.Ordinal));

        var other = await reader.Context.NewPageAsync();
        await other.GotoAsync("/search");
        await Expect(other.GetByLabel("API key", new() { Exact = true })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Pages_open_from_the_results_with_the_key_and_back_leads_to_the_search()
    {
        var reader = await ReaderAsync(host: locked.Host);
        reader.Watch.Expect("status of 401");
        var search = await SearchPage.OpenAsync(reader, "q=ceasefire");
        await reader.Page.GetByLabel("API key", new() { Exact = true }).FillAsync(LockedHost.Key);
        await reader.Page.Keyboard.PressAsync("Enter");
        await search.ShowsAsync("q=ceasefire");

        await search.Results.Locator("a[href^='/articles/']").First.ClickAsync();
        await Expect(reader.Page.Locator(".whole mark.q").First).ToBeVisibleAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex("/articles/.+#q-"));
        await reader.Page.Locator(".whole a.n").First.ClickAsync();
        await Expect(reader.Page.Locator(".single blockquote")).ToBeVisibleAsync();
        await reader.Page.GoBackAsync();
        await Expect(reader.Page.Locator(".whole mark.q").First).ToBeVisibleAsync();
        Assert.DoesNotContain(reader.Watch.Asked, address => address.Contains(LockedHost.Key, StringComparison.Ordinal));
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
