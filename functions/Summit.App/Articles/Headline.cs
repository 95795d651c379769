using Summit.Quotes;

namespace Summit.App.Articles;

/// <summary>The headline of an article whose format has no place for one: plain text says it by its layout alone.</summary>
internal static class Headline
{
    /// <summary>The title block that the engine found; null for none.</summary>
    public static string? Of(Extraction extraction)
    {
        var title = extraction.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Title);
        return title.Span.Length > 0 ? title.Span.In(extraction.Text).Trim().ToString() : null;
    }
}
