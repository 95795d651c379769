using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

internal enum MarkRole
{
    /// <summary>An apostrophe, an inch sign, or another sign that quotes nothing.</summary>
    None,
    Open,
    Close,
}

/// <summary>The families of marks; a mark is closed by one of its own family before any other.</summary>
internal enum MarkFamily
{
    Guillemet,
    Curly,
    Straight,
    Single,
}

/// <summary>Tells from a mark's shape and its neighbours whether it opens or closes.</summary>
internal sealed class MarkRoles(string text)
{
    private const int LongestSingle = 600;

    private int _partnerlessUntil;

    public static MarkFamily Family(char c) => c switch
    {
        '«' or '»' or '‹' or '›' => MarkFamily.Guillemet,
        '“' or '”' or '„' or '‟' => MarkFamily.Curly,
        '"' or '＂' => MarkFamily.Straight,
        _ => MarkFamily.Single,
    };

    /// <param name="at">Offset of the mark.</param>
    /// <param name="open">Whether a mark of its family waits for its partner.</param>
    /// <param name="end">End of the block.</param>
    public MarkRole Of(int at, bool open, int end)
    {
        var (before, after) = (Before(at), After(at));
        return text[at] switch
        {
            '«' or '‹' or '„' or '‟' => MarkRole.Open,
            '»' or '›' => MarkRole.Close,
            '“' => open && !IsBlank(before) && !Letters.IsWord(after) ? MarkRole.Close : MarkRole.Open,
            '”' => !open && IsOpening(before) && Letters.IsWord(after) ? MarkRole.Open : MarkRole.Close,
            '"' or '＂' => Straight(before, after, open),
            _ => Single(at, before, after, open, end),
        };
    }

    private static MarkRole Straight(char before, char after, bool open)
    {
        if (!open && char.IsAsciiDigit(before) && !Letters.IsWord(after))
            return MarkRole.None;
        var opens = IsOpening(before) && !IsBlank(after);
        var closes = !IsBlank(before) && !Letters.IsWord(after);
        if (opens != closes)
            return opens ? MarkRole.Open : MarkRole.Close;
        return open ? MarkRole.Close : MarkRole.Open;
    }

    private MarkRole Single(int at, char before, char after, bool open, int end)
    {
        if (open && !IsBlank(before) && !Letters.IsWord(after))
            return MarkRole.Close;
        var opens = text[at] is '‘' or '\'' && IsOpening(before) && char.IsLetter(after);
        return opens && HasPartner(at, end) ? MarkRole.Open : MarkRole.None;
    }

    /// <summary>A single mark opens only where another one after it can close; else it is an apostrophe.</summary>
    private bool HasPartner(int at, int end)
    {
        var last = Math.Min(end, at + LongestSingle);
        for (var i = Math.Max(at + 2, _partnerlessUntil); i < last; i++)
        {
            if (Letters.IsQuotationMark(text[i]) && Family(text[i]) != MarkFamily.Curly && i > at + 2 && text[i] != '"')
                return false;
            if (text[i] is '\'' or '’' && !IsBlank(text[i - 1]) && !Letters.IsWord(After(i)))
                return true;
        }

        // What was searched in vain once need not be searched again for the next apostrophe.
        _partnerlessUntil = Math.Max(_partnerlessUntil, last);
        return false;
    }

    private char Before(int at) => at > 0 ? text[at - 1] : ' ';

    private char After(int at) => at + 1 < text.Length ? text[at + 1] : ' ';

    private static bool IsBlank(char c) => char.IsWhiteSpace(c);

    private static bool IsOpening(char c) => IsBlank(c) || c is '(' or '[' or '-' or '–' or '—' or '/' or ':' || Letters.IsQuotationMark(c) || Letters.IsApostrophe(c);
}
