using Summit.Quotes;

namespace Summit.App.Articles.Html;

/// <summary>What the elements of HTML and of NITF are to an article's reader.</summary>
internal static class BlockElements
{
    private static readonly HashSet<string> Breaking = new(StringComparer.Ordinal)
    {
        "address", "article", "body", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "footer", "header", "hgroup", "hr", "html", "li",
        "main", "ol", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
        "bq", "block", "body.content", "media", "credit", "fn", "note",
    };

    /// <summary>The kind of block an element's own text makes; null where it makes none by itself.</summary>
    public static BlockKind? KindOf(string element) => element switch
    {
        "h1" or "hl1" => BlockKind.Title,
        "h2" or "h3" or "h4" or "h5" or "h6" or "hl2" => BlockKind.Subhead,
        "figcaption" or "caption" or "media-caption" => BlockKind.Caption,
        "p" or "blockquote" or "pre" => BlockKind.Body,
        _ => null,
    };

    /// <summary>Whether text before and after the element belongs to different blocks.</summary>
    public static bool Break(string element) => Breaking.Contains(element) || KindOf(element) is not null;
}
