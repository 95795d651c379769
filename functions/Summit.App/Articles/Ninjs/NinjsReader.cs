using Summit.App.Articles.Html;

namespace Summit.App.Articles.Ninjs;

/// <summary>
/// IPTC ninjs 1.x (<c>headline</c>, <c>body_xhtml</c>, <c>body_text</c>), 2.x and 3.x (<c>headlines</c>, <c>bodies</c>).
/// See https://iptc.org/standards/ninjs/.
/// </summary>
internal static class NinjsReader
{
    public static Article Read(string name, string json)
    {
        using var document = JsonSource.Parse(json);
        try
        {
            return Read(name, new NinjsItem(document.RootElement));
        }
        catch (InvalidOperationException)
        {
            // The parser lets it pass and throws when the name or text is asked for.
            throw new UnreadableArticleException(
                "The JSON holds half a character (an escape from \\ud800 to \\udfff without its partner): correct it and upload it again.");
        }
    }

    private static Article Read(string name, NinjsItem item)
    {
        if (!item.IsNinjs)
            throw new UnreadableArticleException(
                "The JSON is no IPTC ninjs item: it has none of the members body_xhtml, body_html, body_text and headline (ninjs 1) "
                + "or bodies and headlines (ninjs 2 and 3). Upload a ninjs item, or the article as text.");
        var metadata = NinjsMetadata.Of(item);
        return NinjsBody.Choose(item) switch
        {
            { Text: var text, IsMarkup: true } => ReadMarkup(name, text, metadata),
            { Text: var text } => ReadPlain(name, text, metadata),
            null => throw new UnreadableArticleException(
                "The ninjs item has no text: neither body_xhtml, body_html or body_text, nor bodies with HTML or plain text. "
                + "Upload the item of the text, not of its picture."),
        };
    }

    private static Article ReadMarkup(string name, string html, ArticleMetadata metadata)
    {
        var article = new ArticleText();
        HtmlReader.ReadWhole(html, article, metadata.Language);
        if (article.IsEmpty)
            throw new UnreadableArticleException("The ninjs item's HTML body has no text: upload the item with its text.");
        article.LeadWith(metadata.Title);
        return article.ToArticle(name, metadata);
    }

    private static Article ReadPlain(string name, string text, ArticleMetadata metadata)
    {
        if (metadata.Title is null) return new(name, text, null, metadata);
        var article = new ArticleText();
        article.AddParagraphs(text);
        article.LeadWith(metadata.Title);
        return article.ToArticle(name, metadata);
    }
}
