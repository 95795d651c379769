using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>Tells from a mark's shape and its neighbours whether it opens or closes.</summary>
internal sealed class MarkRoles(string text, LanguagePack pack)
{
    /// <summary>How far from a doubtful mark a better one is looked for.</summary>
    private const int LongestSingle = 600;

    private int _partnerlessUntil;

    /// <summary>The one character that a mark stands for; one of two characters stands for a double mark.</summary>
    public char Glyph(Token mark)
    {
        var c = text[mark.Start];
        if (mark.End - mark.Start == 1)
            return c == '`' ? '‘' : c;
        return c switch { '<' => '«', '>' => '»', '`' or '‘' => '“', ',' => '„', '’' => '”', _ => '"' };
    }

    public MarkFamily Family(Token mark) => Family(Glyph(mark));

    /// <param name="mark">The mark.</param>
    /// <param name="open">Whether a mark of its family waits for its partner.</param>
    /// <param name="end">End of the block.</param>
    /// <param name="reopened">Whether the next block opens with such a mark again, so that this one needs no partner in its own.</param>
    public MarkRole Of(Token mark, bool open, int end, bool reopened)
    {
        var (before, after) = (mark.Start > 0 ? text[mark.Start - 1] : ' ', After(mark.End - 1));
        return Glyph(mark) switch
        {
            '«' or '‹' or '„' or '‟' => MarkRole.Open,
            '»' or '›' => MarkRole.Close,
            '“' => open && !Letters.IsBlank(before) && !Letters.IsWord(after) ? MarkRole.Close : MarkRole.Open,
            '”' => Closing(mark, before, after, open, end),
            '"' or '＂' => Straight(mark, before, after, open, end),
            _ => Single(mark.Start, before, after, open, end, reopened),
        };
    }

    private static MarkFamily Family(char c) => c switch
    {
        '«' or '»' or '‹' or '›' => MarkFamily.Guillemet,
        '“' or '”' or '„' or '‟' => MarkFamily.Curly,
        '"' or '＂' => MarkFamily.Straight,
        _ => MarkFamily.Single,
    };

    private MarkRole Closing(Token mark, char before, char after, bool open, int end)
    {
        if (IsMeasure(mark, before, after, open, end))
            return MarkRole.None;
        return !open && IsOpening(before) && Letters.IsWord(after) ? MarkRole.Open : MarkRole.Close;
    }

    private MarkRole Straight(Token mark, char before, char after, bool open, int end)
    {
        if (IsMeasure(mark, before, after, open, end))
            return MarkRole.None;
        var opens = IsOpening(before) && !Letters.IsBlank(after) && !(open && after is ',' or ';' or ')' or '.');
        var closes = !Letters.IsBlank(before) && !Letters.IsWord(after);
        if (opens != closes)
            return opens ? MarkRole.Open : MarkRole.Close;
        return open ? MarkRole.Close : MarkRole.Open;
    }

    /// <summary>Inches and seconds: behind a figure where nothing is open, or where the next mark is the one that closes.</summary>
    private bool IsMeasure(Token mark, char before, char after, bool open, int end)
    {
        if (!char.IsAsciiDigit(before) || Letters.IsWord(after))
            return false;
        if (!open)
            return true;
        var rest = text.AsSpan(mark.End, Math.Min(end, mark.End + LongestSingle) - mark.End);
        var next = rest.IndexOfAny("\"”“");
        return next > 0 && rest[next] != '“' && !Letters.IsBlank(rest[next - 1]) && !Letters.IsWord(After(mark.End + next));
    }

    private MarkRole Single(int at, char before, char after, bool open, int end, bool reopened)
    {
        if (IsClipped(at))
            return MarkRole.None;
        if (open && !Letters.IsBlank(before) && !Letters.IsWord(after))
            return IsPossessive(at, before, end) ? MarkRole.None : MarkRole.Close;
        var opens = text[at] is '‘' or '\'' or '`' && IsOpening(before) && char.IsLetter(after);
        return opens && (HasPartner(at, end) || reopened) ? MarkRole.Open : MarkRole.None;
    }

    /// <summary>Whether the mark stands before or behind a clipped word: 'em, rock 'n' roll.</summary>
    private bool IsClipped(int at)
    {
        foreach (var word in pack.Clipped)
        {
            if (Stands(word, at + 1) || at > word.Length && Letters.IsApostrophe(text[at - word.Length - 1]) && Stands(word, at - word.Length))
                return true;
        }

        return false;
    }

    private bool Stands(string word, int at) =>
        at + word.Length <= text.Length && !Letters.IsWord(After(at + word.Length - 1)) && text.AsSpan(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>"the workers' union": the sentence goes on, and a mark that surely closes is still to come.</summary>
    private bool IsPossessive(int at, char before, int end)
    {
        if (before is not ('s' or 'S') || at + 2 >= end || !Letters.IsBlank(text[at + 1]) || !char.IsLower(text[at + 2]))
            return false;
        var last = Math.Min(end, at + LongestSingle);
        for (var i = at + 3; i < last; i++)
        {
            if (text[i] is not ('\'' or '’' or '‘') || Letters.IsWord(text[i - 1]) && Letters.IsWord(After(i)))
                continue;
            return !IsOpening(text[i - 1]) && (IsStop(text[i - 1]) || IsStop(After(i)) || i + 1 >= end);
        }

        return false;
    }

    /// <summary>A single mark opens only where another one after it can close; else it is an apostrophe.</summary>
    private bool HasPartner(int at, int end)
    {
        var last = Math.Min(end, at + LongestSingle);
        for (var i = Math.Max(at + 2, _partnerlessUntil); i < last; i++)
        {
            if (Letters.IsQuotationMark(text[i]) && Family(text[i]) != MarkFamily.Curly && i > at + 2 && text[i] != '"')
                return false;
            if (text[i] is '\'' or '’' && !Letters.IsBlank(text[i - 1]) && !Letters.IsWord(After(i)))
                return true;
        }

        // What was searched in vain once need not be searched again for the next apostrophe.
        _partnerlessUntil = Math.Max(_partnerlessUntil, last);
        return false;
    }

    private char After(int at) => at + 1 < text.Length ? text[at + 1] : ' ';

    private static bool IsStop(char c) => c is ',' or ';' or ':' or ')' || Letters.EndsSentence(c);

    private static bool IsOpening(char c) => Letters.IsBlank(c) || c is '(' or '[' or '-' or '–' or '—' or '/' or ':' || Letters.IsQuotationMark(c) || Letters.IsApostrophe(c);
}
