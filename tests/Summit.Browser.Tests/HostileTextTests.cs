using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>Words of articles, of answers and of addresses stay words: nothing of them runs or becomes an element.</summary>
public sealed class HostileTextTests(Chromium chromium, SampleHost samples, HostileHost hostile) : PageTest(chromium, samples), IClassFixture<HostileHost>
{
    /// <summary>What pages have of their own: two scripts of which one is data.</summary>
    private const string Foreign = "img, iframe, svg, object, embed, base, [onerror], [onfocus], script:nth-of-type(n+3), a[href^='javascript:' i], body script";

    [Fact]
    public async Task An_article_is_searched_and_read_without_coming_to_life()
    {
        var reader = await ReaderAsync(host: hostile.Host);
        var search = await SearchPage.OpenAsync(reader);
        await search.ShowsAsync("");
        await Expect(search.Quotes.First).ToContainTextAsync(HostileHost.Words);
        await Expect(search.Facets.GetByText(HostileHost.Words)).ToBeVisibleAsync();
        await IsHarmlessAsync(reader);
        await search.Facet(HostileHost.Words).ClickAsync();
        await Expect(search.Chips.First).ToContainTextAsync(HostileHost.Words);
        await IsHarmlessAsync(reader);

        await search.Quotes.First.Locator(".where a").First.ClickAsync();
        await Expect(reader.Page.Locator("mark.q:target")).ToBeVisibleAsync();
        await Expect(reader.Page).ToHaveTitleAsync(HostileHost.Words);
        await Expect(reader.Page.Locator(".where")).ToContainTextAsync(HostileHost.Article);
        await IsHarmlessAsync(reader);

        await reader.Page.Locator("a.n").First.ClickAsync();
        await Expect(reader.Page.Locator(".single blockquote")).ToContainTextAsync(HostileHost.Words);
        await IsHarmlessAsync(reader);
    }

    /// <summary>The engine gives no speaker such a name, so the answer is made up: the page's script must not rely on it.</summary>
    [Fact]
    public async Task An_answer_with_a_hostile_speaker_is_shown_and_filtered_by_as_it_stands()
    {
        var reader = await ReaderAsync(host: hostile.Host);
        await reader.Page.RouteAsync(address => address.Contains("/v1/", StringComparison.Ordinal), AnswerWithWordsAsync);
        var search = await SearchPage.OpenAsync(reader);
        await Expect(search.Quotes.First.Locator(".name")).ToHaveTextAsync(HostileHost.Words);
        await search.Quotes.First.Locator(".name").ClickAsync();
        await Expect(search.Speaker).ToHaveValueAsync(HostileHost.Words);
        await Expect(search.Chips.First).ToContainTextAsync(HostileHost.Words);
        await search.Speaker.PressSequentiallyAsync("x");
        await Expect(reader.Page.Locator("#speakers option")).ToHaveAttributeAsync("value", HostileHost.Words);
        await IsHarmlessAsync(reader);
    }

    [Theory]
    [InlineData("/search?q={0}&speaker={0}&outlet={0}&language={0}&article={0}&kind={0}", 400)]
    [InlineData("/articles/{0}", 404)]
    [InlineData("/quotes/{0}", 404)]
    public async Task An_address_is_repeated_as_words_if_at_all(string address, int status)
    {
        var reader = await ReaderAsync(host: hostile.Host);
        reader.Watch.Expect($"status of {status}");
        await reader.OpenAsync(address.Replace("{0}", Uri.EscapeDataString(HostileHost.Words), StringComparison.Ordinal));
        await Expect(reader.Page.Locator(".notice:visible")).ToBeVisibleAsync();
        await IsHarmlessAsync(reader);
    }

    private static Task IsHarmlessAsync(Reader reader) => Expect(reader.Page.Locator(Foreign)).ToHaveCountAsync(0);

    private static async Task AnswerWithWordsAsync(IRoute route)
    {
        var answer = JsonNode.Parse(await (await route.FetchAsync()).TextAsync())!;
        if (route.Request.Url.Contains("/v1/speakers", StringComparison.Ordinal))
            answer["items"] = new JsonArray(Speaker());
        foreach (var quote in answer["items"]!.AsArray())
            quote!["speakers"] = new JsonArray(Speaker());
        if (answer["facets"] is JsonObject facets)
            facets["speaker"] = new JsonArray(new JsonObject { ["value"] = HostileHost.Words, ["label"] = HostileHost.Words, ["count"] = 1 });
        await route.FulfillAsync(new() { ContentType = "application/json", Body = answer.ToJsonString() });
    }

    private static JsonObject Speaker() => new() { ["id"] = HostileHost.Words, ["name"] = HostileHost.Words };
}
