namespace Summit.App.Articles;

/// <summary>The <c>key: value</c> lines between <c>---</c> lines at the head of a Markdown file.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>Whether the text begins with front matter.</summary>
    public static bool Stands(string text) => End(text) > 0;

    /// <summary>Metadata and the text below it. Lines that are no simple pair are passed over.</summary>
    public static (ArticleMetadata Metadata, string Body) Split(string text)
    {
        var end = End(text);
        if (end < 0) return (ArticleMetadata.None, text);
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.AsSpan(0, end).EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon > 0) pairs.TryAdd(line[..colon].Trim().ToString(), Unquoted(line[(colon + 1)..].Trim()).ToString());
        }

        return (Read(pairs), text[end..]);
    }

    private static ArticleMetadata Read(Dictionary<string, string> pairs)
    {
        string? First(params string[] names) =>
            names.Select(name => MetadataText.Clean(pairs.GetValueOrDefault(name))).FirstOrDefault(value => value is not null);

        return ArticleMetadata.None with
        {
            Title = First("title"),
            Author = First("author"),
            Outlet = First("outlet", "source"),
            Url = MetadataText.Url(First("url")),
            Published = ArticleDate.Parse(First("published", "date")),
            Language = MetadataText.Language(First("language", "lang")),
        };
    }

    /// <summary>Where the text below the closing fence begins; -1 when there is no front matter.</summary>
    private static int End(string text)
    {
        var at = 0;
        for (var line = 0; at < text.Length; line++)
        {
            var end = text.IndexOf('\n', at);
            var next = end < 0 ? text.Length : end + 1;
            var isFence = text.AsSpan(at, next - at).TrimEnd().SequenceEqual(Fence);
            if (line == 0 && !isFence) return -1;
            if (line > 0 && isFence) return next;
            at = next;
        }

        return -1;
    }

    /// <summary>A value in quotation marks as YAML has them; a headline that only opens with some keeps them.</summary>
    private static ReadOnlySpan<char> Unquoted(ReadOnlySpan<char> value) =>
        value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0] && value[1..^1].IndexOf(value[0]) < 0 ? value[1..^1] : value;
}
