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
                var copy = page.CreateElement(element.Name.LocalName);
                CopyAttributes(element, copy);
                CopyChildren(element, copy, page);
                to.AppendChild(copy);
            }
        }
    }

    private static void CopyAttributes(XElement from, IElement to)
    {
        foreach (var attribute in from.Attributes())
        {
            if (!attribute.IsNamespaceDeclaration) to.SetAttribute(attribute.Name.LocalName, attribute.Value);
        }
    }
}
