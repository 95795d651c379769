using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Summit.App.Articles.Html;

namespace Summit.App.Articles.NewsMl;

/// <summary>XML as the tree that the reader of HTML walks; namespaces are left behind.</summary>
internal static class XmlTree
{
    /// <summary>The XHTML document as a page.</summary>
    public static IHtmlDocument ToPage(XElement html)
    {
        var page = HtmlPage.Parse("");
        var root = page.DocumentElement;
        foreach (var child in root.ChildNodes.ToList()) root.RemoveChild(child);
        CopyAttributes(html, root);
        CopyChildren(html, root, page);
        return page;
    }

    /// <summary>Adds the blocks of an element to an article.</summary>
    public static void ReadWhole(XElement element, ArticleText article, string? language)
    {
        using var page = HtmlPage.Parse("");
        var body = page.CreateElement("body");
        CopyChildren(element, body, page);
        HtmlReader.ReadWhole(body, article, language);
    }

    // The depth is bounded where the XML was parsed, so this may recurse.
    private static void CopyChildren(XElement from, IElement to, IHtmlDocument page)
    {
        foreach (var node in from.Nodes())
        {
            if (node is XText text) to.AppendChild(page.CreateTextNode(text.Value));
            else if (node is XElement element)
            {
                var copy = page.CreateElement(NameOf(element));
                CopyAttributes(element, copy);
                CopyChildren(element, copy, page);
                to.AppendChild(copy);
            }
        }
    }

    /// <summary>XML allows names that HTML does not; no reader knows any of them.</summary>
    private static string NameOf(XElement element)
    {
        var name = element.Name.LocalName;
        return char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') ? name : "span";
    }

    private static void CopyAttributes(XElement from, IElement to)
    {
        foreach (var attribute in from.Attributes())
        {
            if (HtmlPage.IsRead(attribute.Name.LocalName)) to.SetAttribute(attribute.Name.LocalName, attribute.Value);
        }
    }
}
