namespace Summit.App.Articles;

/// <summary>Plain text stays as it is; the engine finds its blocks.</summary>
internal static class PlainTextReader
{
    private const int LongestTitle = 200;

    public static Article Read(string name, string text) =>
        new(name, text, null, ArticleMetadata.None with { Title = FindTitle(text) });

    /// <summary>The first line, when it is short and does not end like a sentence of running text.</summary>
    private static string? FindTitle(string text)
    {
        var rest = text.AsSpan().TrimStart();
        var end = rest.IndexOfAny('\r', '\n');
        if (end < 0) return null;
        var line = rest[..end].TrimEnd();
        var next = rest[end..].TrimStart();
        var looksLikeOne = line.Length is > 0 and <= LongestTitle && !next.IsEmpty && line[^1] is not ('.' or ',' or ';' or ':');
        return looksLikeOne ? MetadataText.Clean(line.ToString()) : null;
    }
}
