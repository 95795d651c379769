using Summit.App.Index;

namespace Summit.Contracts;

/// <summary>What documents say of the editions of their articles.</summary>
internal static class Editions
{
    public static IReadOnlyList<IndexedArticle> Of(IEnumerable<QuoteDocument> documents, NameRange names = default) =>
    [
        .. documents.Where(document => names.Contains(document.Article))
            .GroupBy(document => document.Article, StringComparer.Ordinal)
            .OrderBy(article => article.Key, StringComparer.Ordinal)
            .Select(article => new IndexedArticle(article.Key, [.. article.GroupBy(Edition).Select(edition => edition.Key with { Quotes = edition.LongCount() })])),
    ];

    private static IndexedEdition Edition(QuoteDocument document) => new(document.ArticleVersion, document.EngineVersion, 0);
}
