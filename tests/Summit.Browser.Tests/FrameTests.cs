using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;

namespace Summit.Browser.Tests;

/// <summary>Pages are small, and fit every screen.</summary>
public sealed class FrameTests(Chromium chromium, SampleHost samples) : PageTest(chromium, samples)
{
    private const int MostBytes = 60_000;

    public static TheoryData<string, string> Everywhere { get; } =
        [.. from place in Place.All from language in new[] { "en", "fr" } select (place.Data, language)];

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Nothing_has_to_be_scrolled_sideways(string place, string language)
    {
        var reader = await ReaderAsync(new() { Language = language });
        await Place.OpenAsync(reader, place);
        foreach (var width in new[] { 320, 390, 768, 1280 })
        {
            await reader.Page.SetViewportSizeAsync(width, 800);
            var wider = await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(wider == 0, $"{place} is {wider} px too wide at {width}.");
        }
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/quotes/*")]
    [InlineData("/articles/lake-accord.json")]
    public async Task A_page_is_small_with_all_that_it_loads(string place)
    {
        var reader = await ReaderAsync();
        var sizes = new List<Task<(string Address, int Bytes)>>();
        reader.Page.Response += (_, response) => sizes.Add(SizeAsync(response));
        await Place.OpenAsync(reader, place);
        // How long an answer of the API is depends on the articles.
        var all = (await Task.WhenAll(sizes)).Where(one => !one.Address.Contains("/v1/", StringComparison.Ordinal)).ToList();
        Assert.Contains(all, one => one.Address.Contains("summit.js", StringComparison.Ordinal));
        Assert.True(all.Sum(one => one.Bytes) < MostBytes, string.Join('\n', all));
    }

    private static async Task<(string Address, int Bytes)> SizeAsync(Microsoft.Playwright.IResponse response) =>
        (response.Url, (await response.BodyAsync()).Length);
}
