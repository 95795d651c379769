using System.Text;
using System.Text.Json;
using Summit.App.Articles.Html;

namespace Summit.App.Articles.Ninjs;

/// <summary>
/// IPTC ninjs 1.x (<c>headline</c>, <c>body_xhtml</c>, <c>body_text</c>), 2.x and 3.x (<c>headlines</c>, <c>bodies</c>).
/// See https://iptc.org/standards/ninjs/.
/// </summary>
internal static class NinjsReader
{
    private const int MaxDepth = 64;

    public static Article Read(string name, string json)
    {
        using var document = Parse(json);
        try
        {
            return Read(name, new NinjsItem(document.RootElement));
        }
        catch (InvalidOperationException)
        {
            // The parser lets it pass and throws when the name or text is asked for.
            throw new UnreadableArticleException("The JSON holds half a character (a \\ud800–\\udfff escape without its partner): correct it and upload it again.");
        }
    }

    private static Article Read(string name, NinjsItem item)
    {
        if (!item.IsNinjs)
            throw new UnreadableArticleException(
                "The JSON is no IPTC ninjs item: it has none of the members body_xhtml, body_html, body_text and headline (ninjs 1) or bodies and headlines (ninjs 2 and 3).");
        var metadata = NinjsMetadata.Of(item);
        return NinjsBody.Choose(item) switch
        {
            { Text: var text, IsMarkup: true } => ReadMarkup(name, text, metadata),
            { Text: var text } => ReadPlain(name, text, metadata),
            null => throw new UnreadableArticleException(
                "The ninjs item has no text: neither body_xhtml, body_html or body_text, nor bodies with a value of type HTML or plain text. Upload the item of the text, not of its picture."),
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

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new() { MaxDepth = MaxDepth });
        }
        catch (JsonException malformed) when (malformed.LineNumber is { } line)
        {
            throw new UnreadableArticleException(
                $"The JSON is malformed or nested deeper than {MaxDepth} at line {line + 1}, column {Column(json, line, malformed.BytePositionInLine ?? 0)}: correct it and upload it again.");
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException)
        {
            throw new UnreadableArticleException("The JSON is no valid text: upload it again as UTF-8.");
        }
    }

    /// <summary>The parser counts bytes of UTF-8; editors count characters.</summary>
    private static int Column(string json, long line, long bytes)
    {
        var start = 0;
        for (; line > 0; line--) start = json.IndexOf('\n', start) + 1;
        var column = start;
        while (column < json.Length && bytes > 0) bytes -= Encoding.UTF8.GetByteCount(json.AsSpan(column++, 1));
        return column - start + 1;
    }
}
