using System.Reflection;
using Summit.App.Articles;
using Summit.Quotes;

namespace Summit.App.Ingestion;

/// <summary>Reader and engine, one after the other.</summary>
public sealed class ArticleExtractor(ArticleReader reader, QuoteEngine engine) : IArticleExtractor
{
    /// <summary>A hash of the sources of the readers, which the build puts into this assembly.</summary>
    private static readonly string Sources =
        typeof(ArticleExtractor).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == nameof(Sources)).Value!;

    public string EngineVersion { get; } = $"{engine.Version}-{Sources}";

    public long MaxBytes => reader.MaxBytes;

    public ExtractedArticle Extract(ArticleBlob blob)
    {
        var side = SideMetadata.Read(blob.Side);
        if (blob.Length > MaxBytes)
        {
            return Rejected(side, $"The article has {blob.Length} bytes and the limit is {MaxBytes}: shorten it or raise the limit.");
        }

        var reading = reader.Read(blob.Name, blob.ContentType, blob.Content, side);
        return reading.Article is { } article
            ? Extract(article, blob.Version)
            : Rejected(side, reading.Rejection ?? "The article can't be read, and its reader does not say why.");
    }

    private ExtractedArticle Extract(Article article, string version)
    {
        var extraction = engine.Extract(article.Text, article.Blocks, article.Metadata.Language);
        var known = article.Metadata with { Title = article.Metadata.Title ?? Headline.Of(extraction) };
        var documents = new QuoteDocuments(article.Name, version, EngineVersion, known);
        return new ExtractedArticle(documents.From(extraction), known);
    }

    private static ExtractedArticle Rejected(ArticleMetadata known, string reason) => new([], known, reason);
}
