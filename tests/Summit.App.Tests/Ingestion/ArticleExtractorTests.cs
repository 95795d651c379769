using System.Text;
using Summit.App.Articles;
using Summit.App.Ingestion;
using Summit.Quotes;

namespace Summit.App.Tests.Ingestion;

public class ArticleExtractorTests
{
    private readonly ArticleExtractor _extractor = new(new ArticleReader(maxBytes: 10), QuoteEngine.Default);

    [Fact]
    public void An_article_over_the_limit_is_rejected_with_both_sizes()
    {
        var blob = new ArticleBlob("lake.txt", "v1", 11, default, null, new Dictionary<string, string>());
        Assert.Equal("The article has 11 bytes and the limit is 10: shorten it or raise the limit.", _extractor.Extract(blob).Rejection);
    }

    [Fact]
    public void A_rejected_article_keeps_what_the_store_says_about_it()
    {
        var side = new Dictionary<string, string> { ["title"] = "Ferry" };
        var blob = new ArticleBlob("lake.exe", "v1", 3, Encoding.UTF8.GetBytes("\0\0\0"), null, side);
        var extracted = _extractor.Extract(blob);
        Assert.NotNull(extracted.Rejection);
        Assert.Equal("Ferry", extracted.Metadata.Title);
    }

    [Fact]
    public void Side_metadata_is_read_by_name_and_what_cannot_be_read_counts_as_not_said()
    {
        Assert.Equal(
            new ArticleMetadata
            {
                Title = "Ferry",
                Url = "https://orvane.example/a%20b",
                Published = new DateTimeOffset(2031, 5, 1, 8, 0, 0, TimeSpan.FromHours(2)),
                EmbargoedUntil = new DateTimeOffset(2031, 5, 2, 0, 0, 0, TimeSpan.Zero),
            },
            SideMetadata.Read(new Dictionary<string, string>
            {
                ["title"] = " Ferry ",
                ["outlet"] = " ",
                ["author"] = new string('a', 5000),
                ["url"] = "https://orvane.example/a b",
                ["published"] = "2031-05-01T08:00:00+02:00",
                ["embargo"] = "2031-05-02",
                ["page"] = "3",
            }));
        Assert.Equal(
            ArticleMetadata.None,
            SideMetadata.Read(new Dictionary<string, string> { ["url"] = "javascript:alert(1)", ["published"] = "soon" }));
    }
}
