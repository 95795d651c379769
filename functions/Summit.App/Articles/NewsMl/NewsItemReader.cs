using System.Xml.Linq;
using Summit.App.Articles.Html;

namespace Summit.App.Articles.NewsMl;

/// <summary>NewsML-G2 news items. See https://iptc.org/standards/newsml-g2/.</summary>
internal static class NewsItemReader
{
    public static Article Read(string name, XElement item)
    {
        var metadata = NewsItemMetadata.Of(item);
        var article = new ArticleText();
        foreach (var content in item.Child("contentSet")?.Elements() ?? [])
        {
            // The content set holds renditions of the same content: the first that gives text is the article.
            metadata = metadata.Or(ReadContent(content, article, metadata.Language));
            if (article.BodyLength > 0) break;
        }

        if (article.BodyLength == 0)
            throw new UnreadableArticleException(
                "The NewsML-G2 newsItem has no text: its contentSet holds no inlineXML with NITF or XHTML and no inlineData with text. "
                + "Upload the item with its text.");
        article.LeadWith(metadata.Title);
        return article.ToArticle(name, metadata);
    }

    private static ArticleMetadata ReadContent(XElement content, ArticleText article, string? language)
    {
        switch (content.Name.LocalName)
        {
            case "inlineXML" when content.Elements().FirstOrDefault() is { } root:
                return ReadXml(root, article, language);
            case "inlineData" when MediaType.Parse(content.ValueOf("contenttype")).Name is "text/html" or "application/xhtml+xml":
                HtmlReader.ReadWhole(content.Value, article, language);
                break;
            case "inlineData":
                article.AddParagraphs(content.Value);
                break;
        }

        return ArticleMetadata.None;
    }

    private static ArticleMetadata ReadXml(XElement root, ArticleText article, string? language)
    {
        if (root.Name.LocalName == "nitf")
        {
            NitfReader.ReadText(root, article, language);
            return NitfMetadata.Of(root);
        }

        XmlTree.ReadWhole(root.Name.LocalName == "html" ? root.Child("body") ?? root : root, article, language);
        return ArticleMetadata.None;
    }
}
