using System.Text;
using Summit.App.Articles;

namespace Summit.App.Tests.Articles;

public class SideMetadataTests
{
    [Fact]
    public void Names_are_read_in_any_case()
    {
        var side = SideMetadata.Read(new Dictionary<string, string>
        {
            ["Title"] = "Le lac",
            ["AUTHOR"] = "Irène Valcorne",
            ["outlet"] = "Le Courrier",
            ["Url"] = "https://courrier.example.org/lac",
            ["published"] = "2026-02-01",
            ["language"] = "fr_BE",
            ["embargoedUntil"] = "2026-02-02T06:00+01:00",
            ["colour"] = "blue",
        });

        Assert.Equal(
            new ArticleMetadata
            {
                Title = "Le lac",
                Author = "Irène Valcorne",
                Outlet = "Le Courrier",
                Url = "https://courrier.example.org/lac",
                Published = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
                Language = "fr-BE",
                EmbargoedUntil = new(2026, 2, 2, 6, 0, 0, TimeSpan.FromHours(1)),
            },
            side);
    }

    [Theory]
    [InlineData("L%27%C3%A9t%C3%A9", "L'été")]
    [InlineData("100 % pur", "100 % pur")]
    [InlineData("50%-60%", "50%-60%")]
    [InlineData("été %41", "été %41")]
    [InlineData("a\r\nb\u0000c", "a b c")]
    [InlineData("  ", null)]
    public void Values_are_decoded_when_only_ascii_with_escapes(string value, string? expected) =>
        Assert.Equal(expected, SideMetadata.Read(new Dictionary<string, string> { ["title"] = value }).Title);

    [Theory]
    [InlineData("https://example.org/a%2Fb", "https://example.org/a%2Fb")]
    [InlineData("https%3A%2F%2Fexample.org%2Fa", "https://example.org/a")]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("//example.org/a", null)]
    [InlineData("/a", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("https://me:secret@example.org/", null)]
    public void Only_absolute_web_addresses_are_kept(string value, string? expected) =>
        Assert.Equal(expected, SideMetadata.Read(new Dictionary<string, string> { ["url"] = value }).Url);

    [Theory]
    [InlineData("2026-03-14", "2026-03-14T00:00:00+00:00")]
    [InlineData("2026-03-14T10:20:30Z", "2026-03-14T10:20:30+00:00")]
    [InlineData("2026-03-14T10:20:30.5+01:00", "2026-03-14T10:20:30.5+01:00")]
    [InlineData("2026-03-14t10:20z", "2026-03-14T10:20:00+00:00")]
    [InlineData("2026-03-14T10:20:30", "2026-03-14T10:20:30+00:00")]
    [InlineData("2026-03-14 10:20:30+0200", "2026-03-14T10:20:30+02:00")]
    [InlineData("20260314T102030+0100", "2026-03-14T10:20:30+01:00")]
    [InlineData("20260314", "2026-03-14T00:00:00+00:00")]
    [InlineData("14/03/2026", null)]
    [InlineData("2026-02-30", null)]
    [InlineData("yesterday", null)]
    [InlineData("T+", null)]
    public void Dates_are_ISO_8601_and_nothing_else(string value, string? expected) =>
        Assert.Equal(
            expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            SideMetadata.Read(new Dictionary<string, string> { ["published"] = value }).Published);

    [Fact]
    public void A_file_beside_the_article_gives_the_same_values()
    {
        var json = "\uFEFF{\"Title\": \"Le lac\", \"author\": [\"A\", \"B\"], \"outlet\": null}";
        Assert.True(SideMetadata.TryParse(Encoding.UTF8.GetBytes(json), out var side, out var reason), reason);
        Assert.Equal("Le lac", side["title"]);
        Assert.Equal("A, B", side["author"]);
        Assert.False(side.ContainsKey("outlet"));
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("{\n\"title\": }", "line 2")]
    [InlineData("[]", "one JSON object")]
    [InlineData("{\"title\": {\"a\": 1}}", "\"title\" must be a string")]
    [InlineData("{\"published\": 2026}", "\"published\" must be a string")]
    [InlineData("{\"\\ud800\": \"x\"}", ".meta.json")]
    [InlineData("{\"title\": \"\\ud800\"}", "must be a string")]
    public void A_malformed_file_is_refused_with_a_reason(string json, string words)
    {
        Assert.False(SideMetadata.TryParse(Encoding.UTF8.GetBytes(json), out _, out var reason));
        Assert.Contains(words, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_store_says_goes_before_what_the_article_says()
    {
        var side = new ArticleMetadata { Title = "The store's title", Outlet = "The store" };
        var article = new ArticleReader().Read("a.md", null, "---\ntitle: Its own\nauthor: Bo\n---\nText."u8.ToArray(), side).Article;
        Assert.Equal(("The store's title", "Bo", "The store"), (article!.Metadata.Title, article.Metadata.Author, article.Metadata.Outlet));
        Assert.Equal("Its own", article.Blocks![0].Span.In(article.Text).ToString());
    }
}
