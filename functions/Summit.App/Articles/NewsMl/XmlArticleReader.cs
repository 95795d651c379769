using System.Xml.Linq;
using Summit.App.Articles.Html;

namespace Summit.App.Articles.NewsMl;

/// <summary>Articles in XML: NewsML-G2, NITF and XHTML, told apart by the root element.</summary>
internal static class XmlArticleReader
{
    public static Article Read(string name, string xml)
    {
        var root = XmlSource.Parse(xml);
        return root.Name.LocalName switch
        {
            "newsItem" => NewsItemReader.Read(name, root),
            "newsMessage" => NewsItemReader.Read(name, OnlyItem(root)),
            "nitf" => NitfReader.Read(name, root),
            "html" => ReadXhtml(name, root),
            "packageItem" => throw new UnreadableArticleException(
                "A NewsML-G2 packageItem holds references to articles, no text: upload the newsItems it refers to."),
            var other => throw new UnreadableArticleException(
                $"XML with the root \"{Excerpt.Of(other)}\" is not read: upload NewsML-G2 (newsItem, newsMessage), NITF (nitf) or XHTML (html)."),
        };
    }

    /// <summary>Much that calls itself XHTML is not well-formed: then it is read as browsers read it.</summary>
    public static Article ReadXhtml(string name, string text)
    {
        XElement root;
        try
        {
            root = XmlSource.Parse(text);
        }
        catch (UnreadableArticleException)
        {
            return HtmlReader.Read(name, text);
        }

        return root.Name.LocalName == "html" ? ReadXhtml(name, root) : Read(name, text);
    }

    private static Article ReadXhtml(string name, XElement root)
    {
        using var page = XmlTree.ToPage(root);
        return HtmlReader.Read(name, page);
    }

    private static XElement OnlyItem(XElement message)
    {
        var items = message.Elements().Where(element => element.Name.LocalName == "itemSet").Elements().ToList();
        return items is [var only] && only.Name.LocalName == "newsItem"
            ? only
            : throw new UnreadableArticleException(
                $"The NewsML-G2 newsMessage holds {items.Count} items and only one newsItem is read: upload each newsItem as an article of its own.");
    }
}
