using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>A sentence of the journalist's, in which every quote is one unit whatever it holds.</summary>
internal sealed class Sentence(ArticleText article, IReadOnlyList<MarkPair> pairs, int block, Unit[] units)
{
    public ArticleText Article { get; } = article;

    public int Block { get; } = block;

    public Unit[] Units { get; } = units;

    /// <summary>Place of the sentence among all of the article.</summary>
    public int Number { get; init; }

    public int Count => Units.Length;

    /// <summary>The first unit that is a word: its capital says nothing.</summary>
    public int FirstWord { get; } = Array.FindIndex(units, u => !u.IsQuote && article.Tokens[u.Token].Kind == TokenKind.Word);

    public Token this[int unit] => Article.Tokens[Units[unit].Token];

    public BlockKind Kind => Article.Blocks[Block].Kind;

    public bool IsQuote(int unit) => unit >= 0 && unit < Count && Units[unit].IsQuote;

    public MarkPair Quote(int unit) => pairs[Units[unit].Quote];

    public bool Is(int unit, Traits traits) => unit >= 0 && unit < Count && !Units[unit].IsQuote && this[unit].Is(traits);

    public bool IsWord(int unit) => unit >= 0 && unit < Count && !Units[unit].IsQuote && this[unit].Kind is TokenKind.Word or TokenKind.Number && !Units[unit].IsQuote;

    public bool IsCapital(int unit) => unit >= 0 && unit < Count && !Units[unit].IsQuote && this[unit].Capital;

    /// <summary>The sign a unit is; '\0' for words, quotes and places outside the sentence.</summary>
    public char Sign(int unit) => unit < 0 || unit >= Count || Units[unit].IsQuote ? '\0' : Article.Sign(this[unit]);

    /// <summary>Whether a word that no list knows is a finite verb by its ending: « discuteront ».</summary>
    public bool IsFiniteByForm(int unit)
    {
        if (!IsWord(unit) || this[unit].Word is not null || this[unit].Capital)
            return false;
        var words = Words(unit);
        foreach (var ending in Article.Pack.FiniteEndings)
        {
            if (words.Length > ending.Length + 2 && words.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a word that no list knows is a verb by its place: behind « se » or « ne », or between a noun and an
    /// article, where no adjective can stand: « la Ligue apporte la preuve ».
    /// </summary>
    public bool IsVerbByPlace(int unit)
    {
        if (!IsWord(unit) || this[unit].Kind == TokenKind.Number || this[unit].Word is not null || this[unit].Capital)
            return false;
        if (Is(unit - 1, Traits.Reflexive | Traits.Negation) && Is(unit - 1, Traits.Clitic))
            return true;
        return Is(unit + 1, Traits.Determiner) && !Is(unit + 1, Traits.Linker) && !Is(unit + 2, Traits.Negation)
            && IsWord(unit - 1) && !Is(unit - 1, Traits.Determiner | Traits.Linker | Traits.Preposition | Traits.And | Traits.Conjunction | Traits.Time | Traits.Be | Traits.Adverb);
    }

    /// <summary>The place that two words name together: « Maison Blanche »; null for none.</summary>
    public string? PlaceAt(int unit)
    {
        if (!IsCapital(unit) || !IsWord(unit + 1))
            return null;
        return Article.Pack.Find($"{Words(unit)}-{Words(unit + 1)}".ToLowerInvariant())?.Place;
    }

    /// <summary>A title before a name; small, the « Me » of lawyers is a pronoun.</summary>
    public bool IsTitle(int unit) => Is(unit, Traits.Title) && (IsCapital(unit) || !Is(unit, Traits.Clitic));

    /// <summary>A given name the pack knows, or one of two parts whose first it knows: Jean-Yann.</summary>
    public bool IsGivenName(int unit)
    {
        if (!IsCapital(unit))
            return false;
        if (Is(unit, Traits.GivenName))
            return true;
        var words = Words(unit);
        var hyphen = words.IndexOf('-');
        return hyphen > 1 && Article.Pack.Find(words[..hyphen].ToString().ToLowerInvariant()) is { } first && first.Is(Traits.GivenName);
    }

    public bool IsComma(int unit) => Sign(unit) == ',';

    public Word? Word(int unit) => unit < 0 || unit >= Count || Units[unit].IsQuote ? null : this[unit].Word;

    /// <summary>Where a unit starts in the text; for a quote its opening mark.</summary>
    public int Start(int unit) => this[unit].Start;

    /// <summary>Where a unit ends in the text; for a quote its closing mark.</summary>
    public int End(int unit) => Units[unit].IsQuote ? Article.Tokens[Quote(unit).Close].End : this[unit].End;

    public TextSpan Span(int first, int last) => new(Start(first), End(last));

    public ReadOnlySpan<char> Words(int unit) => Article.Words(this[unit]);

    public override string ToString() => Count == 0 ? "" : Article.Text[Start(0)..End(Count - 1)];
}
