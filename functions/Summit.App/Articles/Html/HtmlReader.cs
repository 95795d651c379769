using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Summit.App.Articles.Html;

/// <summary>HTML pages: the main text without the furniture around it, and what the page says about itself.</summary>
internal static class HtmlReader
{
    public static Article Read(string name, string html)
    {
        using var page = HtmlPage.Parse(html);
        return Read(name, page);
    }

    public static Article Read(string name, IHtmlDocument page)
    {
        var metadata = PageMetadata.Of(page, out var articleBody);
        var article = new ArticleText();
        if (page.Body is { } body) ReadMain(body, article, metadata.Language);
        if (article.BodyLength == 0 && articleBody is not null)
        {
            article.AddParagraphs(articleBody);
            article.LeadWith(metadata.Title);
        }

        if (article.IsEmpty)
            throw new UnreadableArticleException("The page has no text of an article: upload the page as a browser shows it, or the article as text.");
        return article.ToArticle(name, metadata with { Title = metadata.Title ?? MetadataText.Clean(article.Title ?? page.Title) });
    }

    /// <summary>Adds a fragment of HTML that is an article already, such as the body of a news item.</summary>
    public static void ReadWhole(string html, ArticleText article, string? language)
    {
        using var page = HtmlPage.Parse(html);
        if (page.Body is { } body) ReadWhole(body, article, language);
    }

    /// <summary>Adds a tree that is an article already.</summary>
    public static void ReadWhole(IElement root, ArticleText article, string? language) =>
        new BlockText(article, Furniture.IsByElement, IsFrench(language)).Read(root);

    private static void ReadMain(IElement body, ArticleText article, string? language)
    {
        var weights = new TextWeights(body);
        var furniture = new Furniture(body, weights);
        var main = MainElement.Choose(body, weights);
        var headline = Headline(body, furniture);
        if (headline is not null && !main.Contains(headline)) article.LeadWith(headline.TextContent);
        new BlockText(article, furniture.Holds, IsFrench(language)).Read(main);
    }

    private static IElement? Headline(IElement body, Furniture furniture) =>
        body.QuerySelectorAll("h1").FirstOrDefault(heading => !heading.GetAncestors().OfType<IElement>().Any(furniture.Holds));

    private static bool IsFrench(string? language) => language?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) == true;
}
