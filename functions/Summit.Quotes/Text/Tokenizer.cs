using Summit.Quotes.Languages;

namespace Summit.Quotes.Text;

/// <summary>Cuts text into tokens: words with the pack's elisions and endings apart, numbers, signs.</summary>
internal sealed class Tokenizer(string text, LanguagePack pack, List<Token> tokens)
{
    private const int LongestWord = 64;

    /// <summary>Adds the tokens between two offsets.</summary>
    public void Read(TextSpan span)
    {
        var at = span.Start;
        while (at < span.End)
        {
            var c = text[at];
            if (Letters.IsBlank(c))
                at++;
            else if (char.IsAsciiDigit(c))
                at = Number(at, span.End);
            else if (Letters.IsWord(c))
                at = Words(at, span.End);
            else
                at = Sign(at, span.End);
        }
    }

    private int Sign(int at, int end)
    {
        var c = text[at];
        if (at + 1 < end && text[at + 1] == c && IsHalfMark(at, c))
        {
            tokens.Add(new Token(at, at + 2, TokenKind.Mark, null, false));
            return at + 2;
        }

        var mark = Letters.IsQuotationMark(c) || Letters.IsApostrophe(c);
        tokens.Add(new Token(at, at + 1, mark ? TokenKind.Mark : TokenKind.Punctuation, null, false));
        return at + 1;
    }

    /// <summary>Whether two of a sign are typed for one quotation mark: ''…'', ``…'', ,,…'', &lt;&lt;…&gt;&gt;.</summary>
    private bool IsHalfMark(int at, char c) =>
        c is '<' or '>' || Letters.IsApostrophe(c) || c == ',' && at + 2 < text.Length && char.IsLetter(text[at + 2]);

    private int Number(int at, int end)
    {
        var to = at + 1;
        while (to < end && (Letters.IsWord(text[to]) || (text[to] is '.' or ',' or ':' && to + 1 < end && char.IsAsciiDigit(text[to + 1]))))
            to++;
        tokens.Add(new Token(at, to, TokenKind.Number, Find(at, to), false));
        return to;
    }

    /// <summary>One run of letters, hyphens and apostrophes, which may be several words.</summary>
    private int Words(int at, int end)
    {
        var start = at;
        var to = at;
        while (to < end)
        {
            var c = text[to];
            if (Letters.IsWord(c))
            {
                to++;
            }
            else if (Letters.IsApostrophe(c) && to + 1 < end && Letters.IsWord(text[to + 1]))
            {
                if (IsElision(start, to + 1))
                    start = Add(start, to + 1);
                else if (SuffixAt(to, end) is var suffix and > 0)
                    return Suffix(start, to, suffix);
                to++;
            }
            else if (Letters.IsHyphen(c) && to + 1 < end && Letters.IsWord(text[to + 1]))
            {
                if (SuffixAt(to, end) is var suffix and > 0)
                    return Suffix(start, to, suffix);
                to++;
            }
            else
            {
                break;
            }
        }

        if (to < end && Letters.IsApostrophe(text[to]) && IsElision(start, to + 1))
            return Add(start, to + 1);
        return Add(start, Abbreviated(start, to, end));
    }

    private int Suffix(int start, int to, int length)
    {
        // "don't" is "do" and "n't": the ending takes a letter of the word.
        if (to > start)
            Add(start, to);
        return Add(to, to + length);
    }

    /// <summary>Takes the full stop of an abbreviation or initial into the word, so that it ends no sentence.</summary>
    private int Abbreviated(int start, int to, int end)
    {
        if (to >= end || text[to] != '.')
            return to;
        if (to - start == 1 && char.IsUpper(text[start]))
        {
            var last = to;
            while (last + 2 < end && text[last] == '.' && char.IsUpper(text[last + 1]) && text[last + 2] == '.')
                last += 2;
            return last + 1;
        }

        Span<char> lower = stackalloc char[LongestWord];
        var length = Lower(start, to, lower);
        return length > 0 && pack.Abbreviations.Contains(lower[..length]) ? to + 1 : to;
    }

    private bool IsElision(int start, int to)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var length = Lower(start, to, lower);
        return length > 0 && pack.Elisions.Contains(lower[..length]);
    }

    /// <summary>Length of the longest ending that stands at an offset and is not followed by a letter; 0 for none.</summary>
    private int SuffixAt(int at, int end)
    {
        foreach (var suffix in pack.Suffixes)
        {
            var to = at + suffix.Length;
            if (to <= end && (to == text.Length || !Letters.IsWord(text[to])) && Matches(at, suffix))
                return suffix.Length;
        }

        return 0;
    }

    private bool Matches(int at, string suffix)
    {
        for (var i = 0; i < suffix.Length; i++)
        {
            if (Lower(text[at + i]) != suffix[i])
                return false;
        }

        return true;
    }

    private int Add(int start, int to)
    {
        tokens.Add(new Token(start, to, TokenKind.Word, Find(start, to), IsCapital(start, to)));
        return to;
    }

    /// <summary>A capital at the start, or behind a short particle: al-Tarif.</summary>
    private bool IsCapital(int start, int to)
    {
        if (char.IsUpper(text[start]))
            return true;
        var hyphen = text.AsSpan(start, Math.Min(4, to - start)).IndexOf('-');
        return hyphen > 0 && start + hyphen + 1 < to && char.IsUpper(text[start + hyphen + 1]);
    }

    private Word? Find(int start, int to)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var length = Lower(start, to, lower);
        return length > 0 ? pack.Find(lower[..length]) ?? Compound(lower[..length]) : null;
    }

    /// <summary>What a compound is by its last or first part: « ex-maire », « président-candidat ».</summary>
    private Word? Compound(ReadOnlySpan<char> lower)
    {
        var hyphen = lower.LastIndexOf('-');
        if (hyphen < 1)
            return null;
        var role = pack.Find(lower[(hyphen + 1)..]) ?? pack.Find(lower[..lower.IndexOf('-')]);
        return role is not null && role.Is(Traits.Role) ? role : null;
    }

    /// <summary>Writes a stretch of text lower-case, with plain apostrophes and hyphens and without soft hyphens; 0 when it is too long for a word.</summary>
    private int Lower(int start, int to, Span<char> lower)
    {
        if (to - start > lower.Length)
            return 0;
        var length = 0;
        for (var i = start; i < to; i++)
        {
            if (text[i] != Letters.SoftHyphen)
                lower[length++] = Lower(text[i]);
        }

        return length;
    }

    private static char Lower(char c) =>
        c < 128 ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c)
        : Letters.IsApostrophe(c) ? '\''
        : Letters.IsHyphen(c) ? '-'
        : char.ToLowerInvariant(c);
}
