using Summit.App.Index;

namespace Summit.App.Lookup.Answers;

/// <summary>An address that opens an article at a quote (URL Fragment Text Directives, https://wicg.github.io/scroll-to-text-fragment/).</summary>
internal static class TextFragment
{
    private const string Directive = ":~:";

    // Browsers look for the words as they stand; the fewer are named, the fewer can differ between page and article.
    private const int MostWords = 12;
    private const int WordsAtEachEnd = 5;

    // So few words may stand elsewhere in the article as well; those before tell which are meant.
    private const int FewWords = 3;

    /// <summary>Longer words than these are none that a page would be searched for.</summary>
    private const int LongestPiece = 300;

    /// <summary>The address; null where the article has none that a browser may open.</summary>
    /// <param name="url">The article's.</param>
    /// <param name="text">The quote.</param>
    /// <param name="before">The words before it in its paragraph.</param>
    public static string? Of(string? url, string text, string before = "")
    {
        if (WebAddress.Of(url) is not { } address)
            return null;
        // The words of another directive lead elsewhere; a fragment of the page stays.
        var fragment = address.Fragment.Split(Directive, 2)[0].TrimStart('#');
        var page = address.GetLeftPart(UriPartial.Query);
        var directive = Quote(Words(text), Words(before));
        return fragment.Length + directive.Length == 0 ? page : $"{page}#{fragment}{directive}";
    }

    private static string Quote(string[] words, string[] before)
    {
        string[] pieces = words.Length <= MostWords
            ? [string.Join(' ', words)]
            : [string.Join(' ', words[..WordsAtEachEnd]), string.Join(' ', words[^WordsAtEachEnd..])];
        return Array.Exists(pieces, piece => piece.Length is 0 or > LongestPiece)
            ? ""
            : $"{Directive}text={(words.Length <= FewWords ? Prefix(before) : "")}{string.Join(',', pieces.Select(Encoded))}";
    }

    private static string Prefix(string[] before)
    {
        var prefix = string.Join(' ', before.TakeLast(FewWords));
        return prefix.Length <= LongestPiece && prefix.Any(char.IsLetterOrDigit) ? Encoded(prefix) + "-," : "";
    }

    private static string[] Words(string text) => WellFormed.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // A hyphen beside a comma would make the words those before or behind the quote.
    private static string Encoded(string piece) => Uri.EscapeDataString(piece).Replace("-", "%2D", StringComparison.Ordinal);
}
