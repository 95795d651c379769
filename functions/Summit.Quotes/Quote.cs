namespace Summit.Quotes;

/// <summary>How the words of a quote stand in the article.</summary>
public enum QuoteKind
{
    /// <summary>A full clause or utterance in quotation marks.</summary>
    Direct,

    /// <summary>A fragment in quotation marks, built into the journalist's sentence.</summary>
    Partial,

    /// <summary>One paragraph of a speaker's turn in a transcript, without marks.</summary>
    Turn,

    /// <summary>A reported clause without marks.</summary>
    Indirect,

    /// <summary>Marks that report nobody's words: a title, a nickname, a word as a word. Never indexed.</summary>
    Mention,
}

/// <summary>A person or body that speaks.</summary>
/// <param name="Id">The same for every spelling of one person, over all articles: <c>lena-orsat</c>.</param>
/// <param name="Name">The fullest name the article gives.</param>
public sealed record Speaker(string Id, string Name);

/// <summary>Words that an article gives as somebody's.</summary>
/// <param name="Span">The words, without quotation marks and without the blanks beside them.</param>
/// <param name="Kind">How they stand in the article.</param>
public sealed record Quote(TextSpan Span, QuoteKind Kind)
{
    /// <summary>Who says it: nobody (unknown), one, or several together.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <summary>The words that name the speaker, where they stand near: « le président russe ».</summary>
    public TextSpan? Source { get; init; }

    /// <summary>The reporting words: « a déclaré », « selon », « : ».</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>Name of the attribution pass that answered; null where none did.</summary>
    public string? Pass { get; init; }

    /// <summary>How sure the speaker is, from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>Number of the turn in the transcript, from 1; null outside transcripts.</summary>
    public int? Turn { get; init; }
}

/// <summary>Something doubtful in the text, such as a quotation mark without a partner.</summary>
/// <param name="Span">Where.</param>
/// <param name="Message">What, in one English sentence.</param>
public sealed record Remark(TextSpan Span, string Message);
