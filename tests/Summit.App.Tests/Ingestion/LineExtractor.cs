using System.Text;
using Summit.App.Articles;
using Summit.App.Ingestion;
using Summit.Quotes;

namespace Summit.App.Tests.Ingestion;

/// <summary>Takes every line of an article for a quote, and an article that starts with '!' for no article.</summary>
internal sealed class LineExtractor(string engineVersion = "1") : IArticleExtractor
{
    public string EngineVersion => engineVersion;

    public long MaxBytes => 1000;

    public ArticleMetadata Metadata { get; set; } = ArticleMetadata.None;

    public ExtractedArticle Extract(ArticleBlob blob)
    {
        var text = Encoding.UTF8.GetString(blob.Content.Span);
        return text.StartsWith('!')
            ? new ExtractedArticle([], Metadata, "It starts with an exclamation mark.")
            : new ExtractedArticle(new QuoteDocuments(blob.Name, blob.Version, EngineVersion, Metadata).From(Lines(text)), Metadata);
    }

    private static Extraction Lines(string text)
    {
        var quotes = new List<Quote>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0)
                quotes.Add(new Quote(new TextSpan(start, start + line.Length), QuoteKind.Direct));
            start += line.Length + 1;
        }

        return new Extraction(text, "en", [], quotes, []);
    }
}
