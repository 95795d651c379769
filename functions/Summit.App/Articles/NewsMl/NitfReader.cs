using System.Xml.Linq;
using Summit.Quotes;

namespace Summit.App.Articles.NewsMl;

/// <summary>NITF, alone or inside NewsML-G2. See https://iptc.org/standards/nitf/.</summary>
internal static class NitfReader
{
    public static Article Read(string name, XElement nitf)
    {
        var metadata = NitfMetadata.Of(nitf);
        var article = new ArticleText();
        ReadText(nitf, article, metadata.Language);
        if (article.BodyLength == 0)
            throw new UnreadableArticleException("The NITF document has no text in body/body.content: upload it with its text.");
        article.LeadWith(metadata.Title);
        return article.ToArticle(name, metadata);
    }

    /// <summary>Headlines and content; dateline, byline and tagline are about the article, not of it.</summary>
    public static void ReadText(XElement nitf, ArticleText article, string? language)
    {
        var headlines = nitf.Child("body").Child("body.head").Child("hedline");
        if (headlines.Child("hl1").Words() is { } headline) article.Add(BlockKind.Title, headline);
        if (headlines.Child("hl2").Words() is { } second) article.Add(BlockKind.Subhead, second);
        if (nitf.Child("body").Child("body.content") is { } content) XmlTree.ReadWhole(content, article, language);
    }
}
