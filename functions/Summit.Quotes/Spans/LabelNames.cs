using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>Tells by the article's other words whether a label can be somebody's name.</summary>
internal sealed class LabelNames
{
    private const int LongestInitials = 4;

    /// <summary>What a word can be that stands alone before a colon and is nobody: Samedi, Rome, Who.</summary>
    private const Traits Nobody = Traits.Place | Traits.Time | Traits.Relative | Traits.Whether | Traits.Adverb | Traits.Preposition | Traits.Conjunction | Traits.Pronoun | Traits.Utterance | Traits.Titled | Traits.Naming;

    private readonly ArticleText _article;

    /// <summary>The words that have a capital inside a line; null until a label asks for them, as in most articles none does.</summary>
    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? _capitals;

    /// <summary>The initials of words with capitals that follow each other, two to four, each run as one number; null until a label asks.</summary>
    private HashSet<ulong>? _initials;

    public LabelNames(ArticleText article) => _article = article;

    /// <summary>A single word that names a place, a day, a question, or a thing.</summary>
    public bool IsNobody(int first, int last) =>
        first == last && _article.Tokens[first].Is(Nobody) && !_article.Tokens[first].Is(Traits.Role | Traits.GivenName | Traits.Title);

    public bool IsSomebody(int first, int last)
    {
        if (first == last)
            return _article.Tokens[first].Is(Traits.Role | Traits.GivenName) || IsCapital(_article.Words(_article.Tokens[first])) || AreInitials(first, last);
        if (_article.Tokens[first].Is(Traits.Title | Traits.Role | Traits.GivenName | Traits.Determiner) || _article.Tokens[last].Is(Traits.Role))
            return true;
        var (names, letters) = (true, true);
        for (var t = first; t <= last; t++)
        {
            ref readonly var token = ref _article.TokenArray[t];
            names &= token is { Capital: true, Kind: TokenKind.Word, Number: 0 } || token.Is(Traits.Particle | Traits.GivenName);
            letters &= token.End - token.Start <= 2;
        }

        return names || letters && AreInitials(first, last);
    }

    private bool IsCapital(ReadOnlySpan<char> word) => (_capitals ??= ReadCapitals()).Contains(word);

    private bool AreInitials(int first, int last)
    {
        ulong run = 0;
        var length = 0;
        foreach (var c in _article.Text.AsSpan(_article.Tokens[first].Start.._article.Tokens[last].End))
        {
            if (first == last ? c != '.' : char.IsUpper(c))
                (run, length) = (run << 16 | c, length + 1);
        }

        return length is > 1 and <= LongestInitials && (_initials ??= ReadInitials()).Contains(run);
    }

    private HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ReadCapitals()
    {
        var capitals = new HashSet<string>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var block = 0; block < _article.Blocks.Count; block++)
        {
            for (var t = _article.FirstToken(block) + 1; t < _article.FirstToken(block + 1); t++)
            {
                if (_article.TokenArray[t].Capital && _article.TokenArray[t - 1].Kind == TokenKind.Word)
                    capitals.Add(_article.Words(_article.TokenArray[t]));
            }
        }

        return capitals;
    }

    private HashSet<ulong> ReadInitials()
    {
        var initials = new HashSet<ulong>();
        for (var block = 0; block < _article.Blocks.Count; block++)
        {
            var (run, length) = (0UL, 0);
            for (var t = _article.FirstToken(block); t < _article.FirstToken(block + 1); t++)
            {
                (run, length) = _article.TokenArray[t].Capital ? (run << 16 | _article.Text[_article.TokenArray[t].Start], length + 1) : (0, 0);
                for (var last = 2; last <= Math.Min(length, LongestInitials); last++)
                    initials.Add(last == LongestInitials ? run : run & (1UL << 16 * last) - 1);
            }
        }

        return initials;
    }
}
