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
}
