using Summit.App.Ingestion;

namespace Summit.App.Tests.Ingestion;

/// <summary>An extractor with a fault that one article brings out.</summary>
internal sealed class ChokingExtractor(string name) : IArticleExtractor
{
    private readonly LineExtractor _inner = new();

    public string EngineVersion => _inner.EngineVersion;

    public long MaxBytes => _inner.MaxBytes;

    public ExtractedArticle Extract(ArticleBlob blob) =>
        blob.Name == name ? throw new InvalidOperationException("It chokes.") : _inner.Extract(blob);
}
