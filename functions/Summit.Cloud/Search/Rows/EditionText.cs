using Summit.App.Index;

namespace Summit.Cloud.Search.Rows;

/// <summary>An edition of an article as one string: article, its version, the engine's.</summary>
internal static class EditionText
{
    public static string Of(QuoteDocument document) => ListText.Write(document.Article, document.ArticleVersion, document.EngineVersion);

    public static (string Article, IndexedEdition Edition) Read(string text, long quotes)
    {
        var parts = ListText.Read(text);
        return (parts[0], new(parts[1], parts[2], quotes));
    }
}
