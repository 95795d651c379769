using Summit.Quotes.Languages;

namespace Summit.Quotes.Text;

/// <summary>Cuts text into tokens: words with the pack's elisions and endings apart, numbers, signs.</summary>
internal sealed class Tokenizer(string text, LanguagePack pack, PooledList<Token> tokens)
{
    private const int LongestAcronym = 4, LongestParticle = 4;

    private const Traits Small = Traits.Pronoun | Traits.FirstPerson | Traits.Relative | Traits.Preposition | Traits.Conjunction | Traits.Have | Traits.Be | Traits.Clitic | Traits.Modal;

    private const Traits Named = Traits.Place | Traits.Institution | Traits.Title | Traits.GivenName;

    private readonly Lexicon _lexicon = pack.Lexicon;
    private readonly Contractions _contractions = new(pack, tokens);

    /// <summary>Adds the tokens between two offsets.</summary>
    public void Read(TextSpan span)
    {
        var at = span.Start;
        while (at < span.End)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
                at = Number(at, span.End);
            else if (Letters.IsWord(c))
                at = Words(at, span.End);
            else
                at = Letters.IsBlank(c) ? at + 1 : Sign(at, span.End);
        }

        _contractions.Settle();
    }

    private int Sign(int at, int end)
    {
        var c = text[at];
        if (at + 1 < end && text[at + 1] == c && IsHalfMark(at, c))
        {
            tokens.Add(new Token(at, at + 2, TokenKind.Mark, sign: c));
            return at + 2;
        }

        var mark = Letters.IsQuotationMark(c) || Letters.IsApostrophe(c);
        tokens.Add(new Token(at, at + 1, mark ? TokenKind.Mark : TokenKind.Punctuation, sign: c));
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
        Add(at, to, TokenKind.Number, Find(at, to));
        return to;
    }

    /// <summary>One run of letters, hyphens and apostrophes, which may be several words.</summary>
    private int Words(int at, int end)
    {
        var start = at;
        var to = at;
        var hash = Lexicon.EmptyHash;
        for (; to < end; to++)
        {
            var c = text[to];
            if (c == ' ')
                break;
            var lower = Letters.LowerOfWord(c);
            if (lower == '\0')
            {
                var apostrophe = Letters.IsApostrophe(c);
                if (!(apostrophe || Letters.IsHyphen(c)) || to + 1 >= end || !Letters.IsWord(text[to + 1]))
                    break;
                if (apostrophe && Elision(start, to + 1, hash))
                {
                    (start, hash) = (to + 1, Lexicon.EmptyHash);
                    continue;
                }

                if (SuffixAt(to, end) is var suffix and > 0)
                    return WithSuffix(start, to, suffix, hash);
            }

            if (c != Letters.SoftHyphen)
                hash = Lexicon.Hash(hash, lower == '\0' ? Letters.Lower(c) : lower);
        }

        if (to < end && text[to] != ' ' && Letters.IsApostrophe(text[to]) && Elision(start, to + 1, hash))
            return to + 1;
        return Last(start, to, end, hash);
    }

    /// <summary>Adds the letters up to an apostrophe, with it, where they are an elision.</summary>
    private bool Elision(int start, int to, uint hash)
    {
        var number = _lexicon.Find(text.AsSpan(start, to - start), Lexicon.Hash(hash, '\''));
        if (!_lexicon.IsElision(number))
            return false;
        Add(start, to, TokenKind.Word, number);
        return true;
    }

    private int WithSuffix(int start, int to, int length, uint hash)
    {
        if (to > start)
            Add(start, to, TokenKind.Word, _lexicon.Find(text.AsSpan(start, to - start), hash));
        Add(to, to + length, TokenKind.Word, Find(to, to + length));
        _contractions.Note();
        return to + length;
    }

    /// <summary>Takes the full stop of an abbreviation or initial into the word, so that it ends no sentence.</summary>
    private int Last(int start, int to, int end, uint hash)
    {
        var number = _lexicon.Find(text.AsSpan(start, to - start), hash);
        var stop = to;
        if (to < end && text[to] == '.')
        {
            if (to - start == 1 && char.IsUpper(text[start]) || IsOfState(start, to, end))
                stop = Initials(to, end);
            else if (SiteEnding(to, end) is var ending and > 0)
                stop = to + 1 + ending;
            else if (_lexicon.IsAbbreviation(number))
                stop = to + 1;
            else if (to - start == 1 && to + 2 < end && text[to + 2] == '.' && _lexicon.IsAbbreviation(Find(start, to + 2)))
                stop = to + 3;
        }

        var acronym = stop == to && IsAcronym(start, to, number);
        if (acronym && (_lexicon.Traits(number) & Named) == 0)
            number = 0;
        else if (stop != to)
            number = Find(start, stop);
        else if (number == 0)
            number = Compound(start, to);
        Add(start, stop, TokenKind.Word, number, acronym ? Small : Traits.None);
        return stop;
    }

    /// <summary>Length of "com" in "Lakes.com"; 0 where no site ends so.</summary>
    private int SiteEnding(int to, int end)
    {
        var last = to + 1;
        while (last < end && char.IsAsciiLetterLower(text[last]))
            last++;
        return last - to - 1 is > 1 and < 5 and var length && (last == end || !Letters.IsWord(text[last])) && text.AsSpan(to + 1, length) is "com" or "org" or "net" or "gov" or "info" ? length : 0;
    }

    /// <summary>"Lena Orsat, R-N.V., said": party and state.</summary>
    private bool IsOfState(int start, int to, int end) =>
        to - start == 3 && Letters.IsHyphen(text[start + 1]) && char.IsUpper(text[start]) && char.IsUpper(text[start + 2]) && to + 1 < end && char.IsUpper(text[to + 1]);

    /// <summary>Where initials end that start with a capital and a full stop: J., U.S.A., J.-P.</summary>
    private int Initials(int to, int end)
    {
        while (true)
        {
            var next = to + 1 < end && Letters.IsHyphen(text[to + 1]) ? to + 2 : to + 1;
            if (next + 1 >= end || !char.IsUpper(text[next]) || text[next + 1] != '.')
                return to + 1;
            to = next + 1;
        }
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
            if (Letters.Lower(text[at + i]) != suffix[i])
                return false;
        }

        return true;
    }

    /// <summary>Whether capitals all through make a name of what is else a small word: WHO, US.</summary>
    private bool IsAcronym(int start, int to, int number)
    {
        if (to - start is < 2 or > LongestAcronym || (_lexicon.Traits(number) & Small) == 0)
            return false;
        return text.AsSpan(start, to - start).IndexOfAnyExceptInRange('A', 'Z') < 0 && (start < 2 || !char.IsUpper(text[start - 2]));
    }

    /// <summary>What a compound is by its last or first part: « ex-maire », « président-candidat »; 0 for none.</summary>
    private int Compound(int start, int to)
    {
        var letters = text.AsSpan(start, to - start);
        if (letters.LastIndexOfAny("-\u2010\u2011") is not (> 0 and var hyphen))
            return 0;
        var last = _lexicon.Find(letters[(hyphen + 1)..]);
        var first = _lexicon.Find(letters[..letters.IndexOfAny("-\u2010\u2011")]);
        return (_lexicon.Traits(last) & Traits.Role) != 0 ? last : (_lexicon.Traits(first) & Traits.Role) != 0 ? first : 0;
    }

    private int Find(int start, int to) => _lexicon.Find(text.AsSpan(start, to - start));

    private void Add(int start, int to, TokenKind kind, int number, Traits without = Traits.None)
    {
        var use = _lexicon.Use(number);
        var finite = (use & FormUse.Word) == 0 && EndsAsFinite(start, to);
        tokens.Add(new Token(start, to, kind, number, _lexicon.Traits(number) & ~without, use, capital: kind == TokenKind.Word && IsCapital(start, to), finite: finite));
    }

    private bool EndsAsFinite(int start, int to)
    {
        var words = text.AsSpan(start, to - start);
        var last = Letters.Lower(words[^1]);
        foreach (var ending in pack.FiniteEndings)
        {
            if (last == ending[^1] && words.Length > ending.Length + 2 && words.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>A capital at the start, or behind a short particle: al-Tarif.</summary>
    private bool IsCapital(int start, int to)
    {
        if (char.IsUpper(text[start]))
            return true;
        for (var i = start + 1; i < start + LongestParticle && i + 1 < to; i++)
        {
            if (text[i] == '-')
                return char.IsUpper(text[i + 1]);
        }

        return false;
    }
}
