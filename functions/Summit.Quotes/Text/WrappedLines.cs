namespace Summit.Quotes.Text;

/// <summary>Tells whether a text's lines were wrapped by hand, so that only a blank line ends a paragraph.</summary>
internal static class WrappedLines
{
    private const int Narrowest = 50;
    private const int Widest = 100;

    /// <summary>
    /// Wrapped text has blank lines, no line beyond the usual widths, and most of its lines that another follows
    /// are nearly full.
    /// </summary>
    public static bool In(string text)
    {
        int full = 0, followed = 0, blank = 0;
        var previous = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var length = line.Trim().Length;
            if (length > Widest)
                return false;
            if (length == 0)
                blank++;
            else if (previous > 0)
                (followed, full) = (followed + 1, full + (previous >= Narrowest ? 1 : 0));
            previous = length;
        }

        return blank > 0 && followed >= 4 && full >= 0.8 * followed;
    }
}
