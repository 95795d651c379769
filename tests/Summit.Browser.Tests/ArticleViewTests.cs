using System.Globalization;
using System.Text.Json.Nodes;
using Summit.Browser.Tests.Hosts;
using Summit.Browser.Tests.Pages;
using Summit.Browser.Tests.Reading;
using static Microsoft.Playwright.Assertions;

namespace Summit.Browser.Tests;

/// <summary>An article shows the quotes that the API has of it, who said them, and how that is known.</summary>
public sealed class ArticleViewTests(Chromium chromium, SampleHost samples) : PageTest(chromium, samples)
{
    [Theory, MemberData(nameof(SampleHost.Names), MemberType = typeof(SampleHost))]
    public async Task Every_quote_of_the_API_is_marked_once_and_counted_in_the_legend(string article)
    {
        var reader = await ReaderAsync();
        var view = await ArticleView.OpenAsync(reader, article);
        var quotes = await Answer.OfArticleAsync(reader.Host, article);
        Assert.Equal(quotes.Select(quote => "q-" + quote["id"]), await view.IdsAsync());
        var counts = quotes.GroupBy(quote => (string?)quote["speakerId"]).Select(group => group.Count()).OrderDescending();
        Assert.Equal(counts, await view.CountsAsync());
    }

    [Fact]
    public async Task Pass_and_confidence_show_under_the_pointer_and_with_the_focus()
    {
        var reader = await ReaderAsync();
        var view = await ArticleView.OpenAsync(reader, "lake-accord.json");
        foreach (var (i, quote) in (await Answer.OfArticleAsync(reader.Host, "lake-accord.json")).Index())
        {
            await reader.Page.Mouse.MoveAsync(0, 0);
            Assert.Equal("", await view.NoteAsync(i));
            await view.Quotes.Nth(i).HoverAsync();
            Tells(quote, await view.NoteAsync(i));
            await reader.Page.Mouse.MoveAsync(0, 0);
            await view.Number(i).FocusAsync();
            Tells(quote, await view.NoteAsync(i));
            await view.Number(i).BlurAsync();
        }
    }

    [Fact]
    public async Task The_number_of_a_quote_leads_to_its_page_and_that_back_to_its_place_in_the_article()
    {
        var reader = await ReaderAsync();
        var view = await ArticleView.OpenAsync(reader, "sommet-du-lac.html");
        var quote = (await Answer.OfArticleAsync(reader.Host, "sommet-du-lac.html"))[^1];
        await view.Quotes.Last.Locator("> a.n").ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync("/quotes/" + quote["id"]);
        await Expect(reader.Page.Locator(".single .words")).ToHaveTextAsync((string)quote["text"]!);
        await Expect(reader.Page.Locator(".single .who")).ToHaveTextAsync((string?)quote["speaker"] ?? "Speaker unknown");
        await Expect(reader.Page.Locator(".facts")).ToContainTextAsync((string)quote["pass"]!);
        await reader.Page.Locator(".facts a[href^='/articles/']").ClickAsync();
        await Expect(reader.Page.Locator("mark.q:target")).ToBeInViewportAsync();
        await Expect(reader.Page.Locator("mark.q:target")).ToHaveIdAsync("q-" + quote["id"]);
    }

    [Fact]
    public async Task A_name_in_the_legend_leads_to_all_that_its_speaker_said()
    {
        var reader = await ReaderAsync();
        var view = await ArticleView.OpenAsync(reader, "lake-accord.json");
        await view.Legend.GetByText("Lena Orsat", new() { Exact = true }).ClickAsync();
        await new SearchPage(reader).ShowsAsync("speaker=lena-orsat");
    }

    private static void Tells(JsonNode quote, string note)
    {
        Assert.Contains((string?)quote["speaker"] ?? "Speaker unknown", note, StringComparison.Ordinal);
        Assert.Contains(((int)Math.Round((double)quote["confidence"]! * 100)).ToString(CultureInfo.InvariantCulture) + "%", note, StringComparison.Ordinal);
        if ((string?)quote["pass"] is { } pass)
            Assert.EndsWith("rule: " + pass, note, StringComparison.Ordinal);
    }
}
