using Markdig;
using Summit.App.Articles.Html;

namespace Summit.App.Articles;

/// <summary>Markdown by way of HTML: the whole document is the article, front matter its metadata.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().Build();

    public static Article Read(string name, string text)
    {
        var (metadata, body) = FrontMatter.Split(text);
        MarkdownParagraphs.RefuseHuge(body);
        var article = new ArticleText();
        HtmlReader.ReadWhole(ToHtml(body), article, metadata.Language);
        if (article.IsEmpty)
            throw new UnreadableArticleException("The Markdown file has no text below its front matter: upload it again with the article.");
        article.LeadWith(metadata.Title);
        return article.ToArticle(name, metadata with { Title = metadata.Title ?? MetadataText.Clean(article.Title) });
    }

    private static string ToHtml(string markdown)
    {
        try
        {
            return Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            throw new UnreadableArticleException("The Markdown is nested too deeply to be an article: upload it with fewer nested lists, quotes or brackets.");
        }
    }
}
