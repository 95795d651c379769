using Summit.Quotes.Languages;

namespace Summit.Quotes.Text;

internal enum TokenKind : byte
{
    Word,
    Number,
    Punctuation,

    /// <summary>A character that may be a quotation mark.</summary>
    Mark,

    /// <summary>In a sentence: a whole quote with its marks.</summary>
    Quote,
}

/// <summary>A word, number or sign of the text; in a sentence also a whole quote.</summary>
/// <remarks>As small as it can be, and all that is asked of most words at hand: an article is gone over many times.</remarks>
internal readonly struct Token(int start, int end, TokenKind kind, int number = 0, Traits traits = Traits.None, FormUse use = FormUse.None, char sign = '\0', bool capital = false, bool finite = false)
{
    /// <summary>Bits of <see cref="FormUse"/> that no token asks for.</summary>
    private const int CapitalBit = (int)FormUse.Elision, FiniteBit = (int)FormUse.Abbreviation;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>What the word can be, as far as the pack knows it.</summary>
    public Traits Traits { get; } = traits;

    /// <summary>A word's number in the pack's lexicon, 0 for words it lacks; a quote's number among the article's outermost pairs.</summary>
    public int Number { get; } = number;

    /// <summary>The sign it is, the first of two that are typed for one; '\0' for words, numbers and quotes.</summary>
    public char Sign { get; } = sign;

    public TokenKind Kind { get; } = kind;

    // Last: fields stand in the order of their declaration, and in any other the token is a third larger.
    private readonly byte _form = (byte)((int)(use & FormUse.OfToken) | (capital ? CapitalBit : 0) | (finite ? FiniteBit : 0));

    /// <summary>Whether it starts with a capital letter.</summary>
    public bool Capital => (_form & CapitalBit) != 0;

    /// <summary>Whether a word that no list knows ends as only finite verbs do: « discuteront ».</summary>
    public bool EndsAsFinite => (_form & FiniteBit) != 0;

    /// <summary>What the pack's files say of its form, as far as tokens keep it in mind.</summary>
    public FormUse Use => (FormUse)_form & FormUse.OfToken;

    public TextSpan Span => new(Start, End);

    /// <summary>The same letters taken for another word.</summary>
    public Token As(int number, Lexicon lexicon) => new(Start, End, Kind, number, lexicon.Traits(number), lexicon.Use(number), Sign, Capital);

    public bool Is(Traits traits) => (Traits & traits) != 0;
}
