namespace Summit.App.Articles;

/// <summary>Tells the format: by content type, else by the name's ending, else by the first characters.</summary>
internal static class FormatRecognition
{
    private const string Readable =
        "plain text, Markdown, HTML, IPTC ninjs (JSON), NewsML-G2 and NITF (XML)";

    /// <summary>Refuses media types that no reader reads, before anything is decoded.</summary>
    public static void RefuseForeign(MediaType type)
    {
        if (!type.IsUnspecific && ByType(type.Name) is null)
            throw new UnreadableArticleException(
                $"Content of type \"{Excerpt.Of(type.Name)}\" is not read: upload {Readable}, or application/octet-stream to have the format recognised.");
    }

    public static ArticleFormat Recognise(string name, MediaType type, string text)
    {
        var typed = ByType(type.Name);
        var ending = ByEnding(name);
        if (typed is { } stated && !(stated == ArticleFormat.PlainText && ending is not null))
            return Checked(stated, text, $"The content type is \"{type.Name}\"", "content type");
        return ending is { } format
            ? Checked(format, text, $"The name ends in \"{Path.GetExtension(name)}\"", "name")
            : FormatSniffing.Sniff(text);
    }

    private static ArticleFormat? ByType(string type) => type switch
    {
        "text/plain" => ArticleFormat.PlainText,
        "text/markdown" or "text/x-markdown" => ArticleFormat.Markdown,
        "text/html" => ArticleFormat.Html,
        "application/xhtml+xml" => ArticleFormat.Xhtml,
        "application/json" or "text/json" => ArticleFormat.Json,
        "application/xml" or "text/xml" => ArticleFormat.Xml,
        _ when type.StartsWith("application/", StringComparison.Ordinal) && type.EndsWith("+json", StringComparison.Ordinal) => ArticleFormat.Json,
        _ when type.StartsWith("application/", StringComparison.Ordinal) && type.EndsWith("+xml", StringComparison.Ordinal) => ArticleFormat.Xml,
        _ => null,
    };

    private static ArticleFormat? ByEnding(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" or ".text" => ArticleFormat.PlainText,
        ".md" or ".markdown" => ArticleFormat.Markdown,
        ".html" or ".htm" => ArticleFormat.Html,
        ".xhtml" => ArticleFormat.Xhtml,
        ".json" => ArticleFormat.Json,
        ".xml" or ".nitf" => ArticleFormat.Xml,
        _ => null,
    };

    private static ArticleFormat Checked(ArticleFormat stated, string text, string saying, string what)
    {
        var contradiction = stated switch
        {
            ArticleFormat.Json when FormatSniffing.LooksLikeMarkup(text) => "HTML or XML",
            ArticleFormat.Xml or ArticleFormat.Xhtml or ArticleFormat.Html when FormatSniffing.LooksLikeJson(text) => "JSON",
            ArticleFormat.Xml when !FormatSniffing.LooksLikeMarkup(text) => "text without markup",
            _ => null,
        };
        return contradiction is null
            ? stated
            : throw new UnreadableArticleException($"{saying}, but the content is {contradiction}: correct the {what} or upload the right file.");
    }
}
