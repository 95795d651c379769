using Summit.App.Index;

namespace Summit.App.Web.Embeds;

/// <summary>How large a card is, in CSS pixels.</summary>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height: what does not fit is scrolled to.</param>
public readonly record struct EmbedSize(int Width, int Height)
{
    private const int UsualWidth = 600;
    private const int LargestHeight = 800;

    // How embed.css lays a card out; a card without a script can't say how high it has become.
    private const int Sides = 56;
    private const int Ends = 66;
    private const int LineHeight = 31;
    private const int SmallLineHeight = 24;
    private const double LetterWidth = 11.5;
    private const double SmallLetterWidth = 8.4;

    /// <summary>The size in which a quote fits, as far as it may grow.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="maxWidth">How wide it may be.</param>
    /// <param name="maxHeight">How high it may be.</param>
    public static EmbedSize For(QuoteDocument quote, int maxWidth = UsualWidth, int maxHeight = LargestHeight)
    {
        var width = Math.Min(UsualWidth, maxWidth);
        var speaker = quote.Speakers.Sum(one => one.Name.Length + 2);
        var origin = (quote.Title?.Length ?? 0) + (quote.Outlet?.Length ?? 0) + "30 septembre 2026 · Summit".Length + 6;
        var height = Ends
            + (LineHeight * Lines(quote.Text.Length + 4, width, LetterWidth))
            + (SmallLineHeight * (Lines(speaker, width, SmallLetterWidth) + Lines(origin, width, SmallLetterWidth)));
        return new(width, (int)Math.Min(Math.Min(LargestHeight, maxHeight), height));
    }

    private static double Lines(int letters, int width, double letter) =>
        Math.Max(1, Math.Ceiling(letters * letter / Math.Max(letter, width - Sides)));
}
