using Summit.App.Articles;
using Summit.App.Index;

namespace Summit.App.Ingestion;

/// <summary>What an article's bytes gave.</summary>
/// <param name="Quotes">Its quotes as the index is to hold them; none when it was rejected.</param>
/// <param name="Metadata">What is known about it.</param>
/// <param name="Rejection">Why the bytes are no article, in one sentence; null when they are one.</param>
public sealed record ExtractedArticle(IReadOnlyList<QuoteDocument> Quotes, ArticleMetadata Metadata, string? Rejection = null);

/// <summary>Turns an article's bytes into the documents of its quotes. The same bytes always give the same documents.</summary>
public interface IArticleExtractor
{
    /// <summary>Articles that were read by another version are read again.</summary>
    string EngineVersion { get; }

    /// <summary>Largest article that is read, in bytes.</summary>
    long MaxBytes { get; }

    /// <summary>Reads an article. Any bytes give documents or a stated rejection; none throw.</summary>
    ExtractedArticle Extract(ArticleBlob blob);
}
