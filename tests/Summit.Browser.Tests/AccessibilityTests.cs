using Microsoft.Playwright;
using Summit.Browser.Tests.Axe;
using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>No page breaks a rule of axe-core, in any language and by day and by night.</summary>
public sealed class AccessibilityTests(Chromium chromium, SampleHost samples) : PageTest(chromium, samples)
{
    public static TheoryData<string, string> Everywhere { get; } =
        [.. from place in Place.All from language in new[] { "en", "fr" } select (place.Data, language)];

    [Theory, MemberData(nameof(Everywhere))]
    public async Task No_rule_is_broken(string place, string language)
    {
        var reader = await ReaderAsync(new() { Language = language });
        await Place.OpenAsync(reader, place);
        await Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        Assert.Empty(await AxeRules.BrokenAsync(reader.Page));
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await AxeRules.BrokenAsync(reader.Page));
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/articles/lake-accord.json")]
    [InlineData("/quotes/*")]
    public async Task At_night_pages_are_dark(string place)
    {
        var reader = await ReaderAsync(new() { Dark = true });
        await Place.OpenAsync(reader, place);
        Assert.True(await LightnessAsync(reader) < 60, "The page is not dark at night.");
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.True(await LightnessAsync(reader) > 200, "The page is not light by day.");
    }

    /// <summary>Of the ground that the page is on, 0 to 255.</summary>
    private static Task<double> LightnessAsync(Reader reader) =>
        reader.Page.EvaluateAsync<double>("() => Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3))");
}
