namespace Summit.App.Articles;

/// <summary>Tells the format by the first characters, where neither content type nor name did.</summary>
internal static class FormatSniffing
{
    private const int Window = 1000;

    private static readonly string[] XmlRoots = ["nitf", "newsItem", "newsMessage", "packageItem"];
    private static readonly string[] HtmlTags = ["html", "head", "body", "article", "main", "section", "div", "h1", "h2", "p"];

    public static bool LooksLikeMarkup(string text) => Start(text) is ['<', ..];

    public static bool LooksLikeJson(string text)
    {
        var start = Start(text);
        return start is ['{', ..] && start[1..].TrimStart() is ['"' or '}', ..]
            || start is ['[', ..] && start[1..].TrimStart() is ['{', ..];
    }

    public static ArticleFormat Sniff(string text)
    {
        if (LooksLikeJson(text)) return ArticleFormat.Json;
        if (LooksLikeMarkup(text)) return SniffMarkup(Start(text));
        return FrontMatter.Stands(text) ? ArticleFormat.Markdown : ArticleFormat.PlainText;
    }

    private static ArticleFormat SniffMarkup(ReadOnlySpan<char> start)
    {
        if (Names(start, XmlRoots)) return ArticleFormat.Xml;
        var xml = start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        if (Names(start, HtmlTags) || start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            return xml ? ArticleFormat.Xhtml : ArticleFormat.Html;
        return xml ? ArticleFormat.Xml : ArticleFormat.PlainText;
    }

    private static bool Names(ReadOnlySpan<char> start, string[] elements)
    {
        foreach (var element in elements)
        {
            var at = start.IndexOf($"<{element}", StringComparison.OrdinalIgnoreCase);
            var after = at + 1 + element.Length;
            if (at >= 0 && after < start.Length && start[after] is ' ' or '>' or '\n' or '\r' or '\t' or '/')
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> Start(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > Window ? start[..Window] : start;
    }
}
