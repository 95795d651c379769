using System.Globalization;
using System.Text;
using Summit.App.Articles;

namespace Summit.App.Tests.Articles;

/// <summary>An article as golden files show it: a line for each thing known, then a line for each block.</summary>
internal static class Rendering
{
    public static string Of(ArticleReading reading)
    {
        if (reading.Article is not { } article) return $"rejected: {reading.Rejection}\n";
        var lines = new StringBuilder();
        foreach (var (name, value) in Known(article.Metadata))
        {
            if (value is not null) lines.Append(CultureInfo.InvariantCulture, $"{name}: {Shown(value)}\n");
        }

        if (article.Blocks is null) lines.Append(CultureInfo.InvariantCulture, $"Text| {Shown(article.Text)}\n");
        foreach (var block in article.Blocks ?? [])
            lines.Append(CultureInfo.InvariantCulture, $"{block.Kind}| {Shown(block.Span.In(article.Text).ToString())}\n");
        return lines.ToString();
    }

    private static IEnumerable<(string Name, string? Value)> Known(ArticleMetadata metadata) =>
    [
        ("title", metadata.Title),
        ("author", metadata.Author),
        ("outlet", metadata.Outlet),
        ("url", metadata.Url),
        ("published", metadata.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)),
        ("language", metadata.Language),
        ("embargoed until", metadata.EmbargoedUntil?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)),
        ("withdrawn", metadata.Withdrawn ? "yes" : null),
    ];

    /// <summary>Blanks that look alike are told apart, and a block stays on its line.</summary>
    private static string Shown(string text) => text
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\u00A0", "[nbsp]", StringComparison.Ordinal)
        .Replace("\u202F", "[nnbsp]", StringComparison.Ordinal);
}
