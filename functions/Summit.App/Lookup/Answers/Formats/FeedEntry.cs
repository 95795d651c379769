using System.Security.Cryptography;
using System.Text;
using Summit.App.Articles;

namespace Summit.App.Lookup.Answers.Formats;

/// <summary>A quote as a feed tells of it.</summary>
internal static class FeedEntry
{
    private const int LongestTitle = 100;

    /// <summary>The id of a quote in every feed.</summary>
    public static string Id(QuoteItemJson quote) => Id("quote " + quote.Id);

    /// <summary>An id made of what is identified: a UUID of version 8 (RFC 9562), which leaves to its maker what the bits are.</summary>
    public static string Id(string identity)
    {
        var bits = SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 16);
        bits[6] = (byte)((bits[6] & 0x0F) | 0x80);
        bits[8] = (byte)((bits[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bits, bigEndian: true)}";
    }

    /// <summary>Who says it, and how it begins.</summary>
    public static string Title(QuoteItemJson quote) =>
        (quote.Speaker is { } speaker ? speaker + ": " : "") + Excerpt.Beginning(quote.Text, LongestTitle);

    /// <summary>Where it stands: the article's title and who published it.</summary>
    public static string Summary(QuoteItemJson quote) =>
        string.Join(", ", new[] { quote.Article.Title ?? quote.Article.Name, quote.Article.Outlet }.OfType<string>());
}
