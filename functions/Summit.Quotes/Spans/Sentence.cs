using System.Runtime.CompilerServices;
using Summit.Quotes.Languages;
using Summit.Quotes.Text;

namespace Summit.Quotes.Spans;

/// <summary>A sentence of the journalist's, in which every quote is one unit whatever it holds.</summary>
/// <remarks>One object is read into again and again: an article has thousands, and all that is kept of them is their range.</remarks>
internal sealed class Sentence
{
    private const int LongestGoverned = 5;

    private Token[] _units = [];
    private int _first;
    private FormUse _uses;
    private Sentences _all = null!;
    private Lexicon _lexicon = null!;

    public int Count { get; private set; }

    public int Block { get; private set; }

    /// <summary>Place of the sentence among all of the article.</summary>
    public int Number { get; private set; }

    /// <summary>The first unit that is a word: its capital says nothing.</summary>
    public int FirstWord { get; private set; }

    public ArticleText Article { get; private set; } = null!;

    /// <summary>Makes it another sentence.</summary>
    /// <param name="all">The sentences of the article.</param>
    /// <param name="range">Where its units stand.</param>
    /// <param name="number">Place of the sentence among all of the article.</param>
    public void Read(Sentences all, in UnitRange range, int number)
    {
        (_all, Article, _lexicon, _units) = (all, all.Article, all.Article.Pack.Lexicon, range.Own ? all.Units.Items : all.Article.TokenArray);
        (_first, Count, Block, _, HasQuote) = range;
        (Number, FirstWord, _uses) = (number, -1, FormUse.None);
        var units = _units.AsSpan(_first, Count);
        for (var i = 0; i < units.Length; i++)
        {
            _uses |= units[i].Use;
            if (FirstWord < 0 && units[i].Kind == TokenKind.Word)
                FirstWord = i;
        }
    }

    /// <summary>Makes it a stretch of tokens inside a quote of another sentence.</summary>
    public void ReadInside(Sentence outer, int firstToken, int lastToken) =>
        Read(outer._all, new UnitRange(firstToken, lastToken - firstToken + 1, outer.Block, Own: false, HasQuote: false), outer.Number);

    /// <summary>Lets go of the text.</summary>
    public void Forget()
    {
        (_all, Article, _lexicon, _units) = (null!, null!, null!, []);
        Count = 0;
    }

    public BlockKind Kind => Article.Blocks[Block].Kind;

    /// <summary>Where its first unit stands among those of all sentences.</summary>
    public int FirstUnit => _first;

    public ref readonly Token this[int unit] => ref _units[_first + unit];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int unit, Traits traits) => (uint)unit < (uint)Count && (_units[_first + unit].Traits & traits) != 0;

    public bool HasQuote { get; private set; }

    /// <summary>Whether a form of some use stands anywhere in it.</summary>
    public bool Holds(FormUse use) => (_uses & use) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int unit, FormUse use) => (uint)unit < (uint)Count && (_units[_first + unit].Use & use) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsQuote(int unit) => (uint)unit < (uint)Count && this[unit].Kind == TokenKind.Quote;

    public MarkPair Quote(int unit) => _all.Quotes[this[unit].Number];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsWord(int unit) => (uint)unit < (uint)Count && this[unit].Kind is TokenKind.Word or TokenKind.Number;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsCapital(int unit) => (uint)unit < (uint)Count && this[unit].Capital;

    /// <summary>The sign a unit is; '\0' for words, quotes and places outside the sentence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public char Sign(int unit) => (uint)unit < (uint)Count ? this[unit].Sign : '\0';

    /// <summary>Whether a word that no list knows is a finite verb by its ending: « discuteront ».</summary>
    public bool IsFiniteByForm(int unit)
    {
        // "a blog authored by Lena Orsat": what has an agent is a participle.
        return IsWord(unit) && this[unit] is { EndsAsFinite: true, Capital: false } && !Is(unit + 1, Traits.Agent);
    }

    /// <summary>
    /// Whether a word that no list knows is a verb by its place: behind « se » or « ne », or between a noun and an
    /// article, where no adjective can stand: « le port entérine la vente ».
    /// </summary>
    public bool IsVerbByPlace(int unit)
    {
        if (!IsWord(unit) || this[unit].Kind == TokenKind.Number || this[unit].Capital || Word(unit) is not null)
            return false;
        if (Is(unit - 1, Traits.Reflexive | Traits.Negation) && Is(unit - 1, Traits.Clitic))
            return true;
        return Is(unit + 1, Traits.Determiner) && !Is(unit + 1, Traits.Linker) && !Is(unit + 2, Traits.Negation)
            && IsWord(unit - 1) && !Is(unit - 1, Traits.Determiner | Traits.Linker | Traits.Preposition | Traits.And | Traits.Conjunction | Traits.Time | Traits.Be | Traits.Adverb)
            && !IsGoverned(unit - 1);
    }

    /// <summary>Whether a noun stands behind a preposition: « dans une déclaration commune les maires … ».</summary>
    private bool IsGoverned(int noun)
    {
        // « dans la presse locale un pêcheur »: the noun itself may look like a verb.
        var first = noun - 1;
        while (first > 0 && first > noun - LongestGoverned && IsWord(first) && !Is(first, Traits.Preposition | Traits.Finite))
            first--;
        return Is(first, Traits.Preposition) && !Is(first, Traits.Linker);
    }

    /// <summary>
    /// Whether a form that may be a verb can only be a noun there: right behind a verb, an adjective or a number, or
    /// for several behind the name of one: "said claims …", "the new plans", "the ferry plan".
    /// </summary>
    public bool IsNounByPlace(int unit)
    {
        if (!Is(unit, Traits.Finite) || Is(unit, Traits.Have | Traits.Be | Traits.Modal) || IsCapital(unit))
            return false;
        if (Is(unit, Traits.Nominal) && (IsInRow(unit) || IsSubjectOfClause(unit)))
            return true;
        if (!IsWord(unit - 1))
            return false;
        // "White House press secretary": no base form is the verb of one.
        if (Is(unit, Traits.Institution | Traits.Nominal) && Is(unit, Traits.Infinitive) && !Is(unit, Traits.Participle) && IsCapital(unit - 1) && Words(unit - 1)[^1] != 's' && Is(unit + 1, Traits.Role))
            return true;
        if (Is(unit - 1, Traits.Finite) && !Is(unit - 1, Traits.Nominal) && Word(unit - 1)!.Reports.Length > 0 && Is(unit, Traits.Participle))
            return true;
        if (!Is(unit, Traits.Nominal))
            return false;
        // "the Norian demand that …"
        if (Is(unit, Traits.Infinitive) && Is(unit - 1, Traits.Demonym) && Is(unit - 2, Traits.Article))
            return true;
        return Is(unit - 1, Traits.Finite | Traits.Gerund) && !Is(unit - 1, Traits.Nominal | Traits.Have | Traits.Be | Traits.Modal)
            || Is(unit - 1, Traits.Adjective) || this[unit - 1].Kind == TokenKind.Number && !Is(unit, Traits.Participle) || Is(unit, Traits.Infinitive) && NamesOne(unit - 1);
    }

    /// <summary>"friends, volunteers, and farmers", "federal, state and local".</summary>
    private bool IsInRow(int noun) => IsComma(noun - 1) && (IsComma(noun + 1) && Is(noun + 2, Traits.And) || Is(noun, Traits.Infinitive) && Is(noun + 1, Traits.And));

    /// <summary>"said that signals from the river helped": right behind a conjunction stands the subject, and no verb has one there.</summary>
    private bool IsSubjectOfClause(int noun) =>
        Is(noun - 1, Traits.That) && Is(noun - 2, Traits.Finite | Traits.Participle | Traits.Infinitive | Traits.And) && Is(noun + 1, Traits.Preposition);

    /// <summary>"some of the aides", "those who left", "both were fine": what follows leaves no room for a noun.</summary>
    public bool StandsAlone(int i) =>
        Is(i, Traits.Alone) && !Is(i, Traits.That)
        && (!Is(i, Traits.Determiner) || Is(i + 1, Traits.Be | Traits.Have | Traits.Modal | Traits.Relative | Traits.Preposition | Traits.Clitic) || IsVerbOf(i + 1, i));

    /// <summary>"some say", "another said": a form that could not be the noun which the determiner asks for is its verb.</summary>
    private bool IsVerbOf(int verb, int subject) =>
        Is(verb, Traits.Finite) && !IsCapital(verb) && (Word(subject)!.Number == GrammaticalNumber.Plural
            ? Is(verb, Traits.Infinitive) || Word(verb) is { Reports.Length: > 0, Number: not GrammaticalNumber.Singular }
            : Word(verb) is { Reports.Length: > 0 } && !Is(verb, Traits.Nominal | Traits.Infinitive) && !IsUnknown(verb + 1));

    /// <summary>"another reported case", but "another reported that …".</summary>
    private bool IsUnknown(int unit) => IsWord(unit) && (Word(unit) is null || Is(unit, Traits.Nominal | Traits.Role | Traits.Institution | Traits.Adjective));

    /// <summary>"Varn ranchers said": a word that no list knows between a capital and a verb, where it can be none itself.</summary>
    public bool IsHeadBehindName(int unit, int first) =>
        !Article.Pack.AdjectivesFollow && IsWord(unit) && Word(unit) is null && !IsCapital(unit) && (Words(unit)[^1] == 's' || Is(first, Traits.Determiner)) && Is(unit + 1, Traits.Finite | Traits.Have | Traits.Be | Traits.Modal) && !Is(unit + 1, Traits.Adverb | Traits.Preposition);

    private bool NamesOne(int unit)
    {
        var word = Word(unit);
        if (IsCapital(unit) || word is { Number: GrammaticalNumber.Plural } || Words(unit)[^1] == 's')
            return false;
        return word is null || Is(unit, Traits.Role | Traits.Institution | Traits.Adjective | Traits.Generic | Traits.Nominal | Traits.Gerund) || word.Traits == Traits.None;
    }

    /// <summary>The place that two words name together: « Maison Blanche »; null for none.</summary>
    public string? PlaceAt(int unit)
    {
        if (!IsCapital(unit) || !IsWord(unit + 1))
            return null;
        var first = Words(unit);
        var second = Words(unit + 1);
        if (!_lexicon.MayGoOn(first) || first.Length + second.Length >= Lexicon.LongestForm)
            return null;
        Span<char> both = stackalloc char[first.Length + 1 + second.Length];
        first.CopyTo(both);
        both[first.Length] = '-';
        second.CopyTo(both[(first.Length + 1)..]);
        return Article.Pack.Find(both)?.Place;
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
        return hyphen > 1 && Article.Pack.Find(words[..hyphen]) is { } first && first.Is(Traits.GivenName);
    }

    public bool IsComma(int unit) => Sign(unit) == ',';

    /// <summary>What the pack knows of a unit; null for words it does not know, and for quotes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Word? Word(int unit)
    {
        if ((uint)unit >= (uint)Count)
            return null;
        ref readonly var token = ref _units[_first + unit];
        return token.Kind == TokenKind.Quote ? null : _lexicon.Word(token.Number);
    }

    /// <summary>Where a unit starts in the text; for a quote its opening mark.</summary>
    public int Start(int unit) => this[unit].Start;

    /// <summary>Where a unit ends in the text; for a quote its closing mark.</summary>
    public int End(int unit) => this[unit].End;

    public TextSpan Span(int first, int last) => new(Start(first), End(last));

    public ReadOnlySpan<char> Words(int unit) => Article.Words(this[unit]);

    public override string ToString() => Count == 0 ? "" : Article.Text[Start(0)..End(Count - 1)];
}
