using AngleSharp.Dom;

namespace Summit.App.Articles.Html;

/// <summary>Tells what of a page is not the article: menus, share bars, "read also", forms, advertisements, notices.</summary>
internal sealed class Furniture(IElement body, TextWeights weights)
{
    private const double LinkList = 0.6;
    private const string Headline = "h1";

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist",
    };

    /// <summary>Never the article, whatever the page.</summary>
    public static bool IsByElement(IElement element) => element.LocalName switch
    {
        "head" or "title" or "script" or "style" or "template" or "noscript" or "iframe" or "object" or "svg" or "math" or "canvas"
            or "audio" or "video" or "nav" or "aside" or "button" or "select" or "input" or "textarea" or "dialog" or "menu" => true,
        // The header of the page, not of an article; the footer of either, but not a blockquote's, which names the source.
        "header" => !HasAncestor(element, "article", "main"),
        "footer" => !HasAncestor(element, "blockquote", "figure"),
        _ => element.GetAttribute("role") is { } role && Roles.Contains(role) || IsHidden(element),
    };

    public bool Holds(IElement element) =>
        IsByElement(element)
        || (element.LocalName == "form" || IsLinkList(element) || FurnitureWords.Mark(element)) && !IsWrapper(element);

    /// <summary>
    /// What holds most of the page with its headline is the page, whatever it is called: a body is of class
    /// "no-comments", a form goes around everything. Comments can be most of the page, but have no headline.
    /// </summary>
    private bool IsWrapper(IElement element) =>
        weights.IsMostOfPage(element)
        && (element.QuerySelector(Headline) is not null || body.QuerySelector(Headline) is null);

    private bool IsLinkList(IElement element)
    {
        if (element.LocalName is not ("ul" or "ol" or "p" or "div" or "section")) return false;
        var (text, linked) = weights.Of(element);
        return text > 0 && linked >= text * LinkList;
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") is "true"
        || element.GetAttribute("style") is { } style
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static bool HasAncestor(IElement element, string first, string second)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (parent.LocalName == first || parent.LocalName == second) return true;
        }

        return false;
    }
}
