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
        for (var at = 0; at <= text.Length;)
        {
            var rest = text.AsSpan(at);
            var end = rest.IndexOfAny('\n', '\r');
            var line = end < 0 ? rest : rest[..end];
            at += line.Length + (rest[line.Length..].StartsWith("\r\n") ? 2 : 1);
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
