using Summit.Quotes;

namespace Summit.App.Ingestion;

/// <summary>The words around a quote, within its paragraph.</summary>
/// <param name="Before">Ends where the quote starts.</param>
/// <param name="After">Starts where the quote ends.</param>
internal readonly record struct QuoteContext(string Before, string After)
{
    /// <summary>Longest context on either side, in UTF-16 code units.</summary>
    public const int MaxLength = 300;

    public static QuoteContext Of(TextSpan quote, Extraction extraction)
    {
        var first = BlockAt(quote.Start, extraction.Blocks);
        var last = BlockAt(Math.Max(quote.Start, quote.End - 1), extraction.Blocks);
        return new QuoteContext(
            first is { } start ? WordsBefore(extraction.Text, start.Start, quote.Start) : "",
            last is { } end ? WordsAfter(extraction.Text, quote.End, end.End) : "");
    }

    private static string WordsBefore(string text, int blockStart, int quoteStart)
    {
        var start = Math.Max(blockStart, quoteStart - MaxLength);
        while (start > blockStart && start < quoteStart && !char.IsWhiteSpace(text[start - 1]))
            start++;
        return text[start..quoteStart].TrimStart();
    }

    private static string WordsAfter(string text, int quoteEnd, int blockEnd)
    {
        var end = Math.Min(blockEnd, quoteEnd + MaxLength);
        while (end < blockEnd && end > quoteEnd && !char.IsWhiteSpace(text[end]))
            end--;
        return text[quoteEnd..end].TrimEnd();
    }

    /// <summary>Halves the blocks each time: an article may have as many quotes as blocks.</summary>
    private static TextSpan? BlockAt(int position, IReadOnlyList<Block> blocks)
    {
        var (low, high) = (0, blocks.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = blocks[middle].Span;
            if (position < span.Start)
                high = middle - 1;
            else if (position >= span.End)
                low = middle + 1;
            else
                return span;
        }

        return null;
    }
}
