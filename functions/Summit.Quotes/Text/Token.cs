using Summit.Quotes.Languages;

namespace Summit.Quotes.Text;

internal enum TokenKind : byte
{
    Word,
    Number,
    Punctuation,

    /// <summary>A character that may be a quotation mark.</summary>
    Mark,
}

/// <summary>A word, number or sign of the text.</summary>
internal readonly struct Token(int start, int end, TokenKind kind, Word? word, bool capital)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public TokenKind Kind { get; } = kind;

    /// <summary>What the pack knows of it; null for words it does not know.</summary>
    public Word? Word { get; } = word;

    /// <summary>Whether it starts with a capital letter.</summary>
    public bool Capital { get; } = capital;

    public TextSpan Span => new(Start, End);

    public bool Is(Traits traits) => Word is not null && Word.Is(traits);
}
