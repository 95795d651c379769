using Summit.App.Articles.Bytes;
using Summit.App.Articles.Html;
using Summit.App.Articles.NewsMl;
using Summit.App.Articles.Ninjs;

namespace Summit.App.Articles;

/// <summary>Turns the bytes of an article into text and blocks, whatever its format.</summary>
public sealed class ArticleReader
{
    /// <summary>Largest article that is read, in bytes, unless a setting says otherwise.</summary>
    public const int DefaultMaxBytes = 10 * 1024 * 1024;

    /// <param name="maxBytes">Largest article that is read, in bytes.</param>
    public ArticleReader(int maxBytes = DefaultMaxBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 1);
        MaxBytes = maxBytes;
    }

    /// <summary>Largest article that is read, in bytes.</summary>
    public int MaxBytes { get; }

    /// <summary>Reads an article. Any bytes give an article or a stated reason; none throw.</summary>
    /// <param name="name">Its name; the ending tells the format where <paramref name="contentType"/> does not.</param>
    /// <param name="contentType">Its media type, with or without charset; null when nobody said.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="side">What the store says about it; goes before what the article says about itself.</param>
    public ArticleReading Read(string name, string? contentType, ReadOnlyMemory<byte> content, ArticleMetadata? side = null)
    {
        try
        {
            var article = ReadArticle(name, MediaType.Parse(contentType), content.Span);
            return ArticleReading.Read(side is null ? article : article with { Metadata = side.Or(article.Metadata) });
        }
        catch (UnreadableArticleException unreadable)
        {
            return ArticleReading.Rejected(unreadable.Message);
        }
    }

    private Article ReadArticle(string name, MediaType type, ReadOnlySpan<byte> content)
    {
        if (content.Length > MaxBytes)
            throw new UnreadableArticleException(
                $"The article has {content.Length} bytes and at most {MaxBytes} are read: upload the article alone, without pictures or archives.");
        FormatRecognition.RefuseForeign(type);
        BinaryFormat.Refuse(content);
        var text = ByteDecoder.Decode(content, type.Charset);
        if (string.IsNullOrWhiteSpace(text))
            throw new UnreadableArticleException("The article is empty: upload it again with its text.");
        return FormatRecognition.Recognise(name, type, text) switch
        {
            ArticleFormat.Markdown => MarkdownReader.Read(name, text),
            ArticleFormat.Html => HtmlReader.Read(name, text),
            ArticleFormat.Xhtml => XmlArticleReader.ReadXhtml(name, text),
            ArticleFormat.Json => NinjsReader.Read(name, text),
            ArticleFormat.Xml => XmlArticleReader.Read(name, text),
            _ => PlainTextReader.Read(name, text),
        };
    }
}
