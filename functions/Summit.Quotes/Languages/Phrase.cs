namespace Summit.Quotes.Languages;

/// <summary>What a fixed run of words does.</summary>
internal enum PhraseKind
{
    /// <summary>Names the source of what stands beside it: selon, according to.</summary>
    Source,

    /// <summary>The same, but as often a mere preposition: pour. Only before a name, a role or a pronoun.</summary>
    WeakSource,

    /// <summary>Stands between subject and verb without touching either: pour sa part.</summary>
    Aside,

    /// <summary>Says what follows is a name or a word, not speech: le terme de.</summary>
    Naming,

    /// <summary>Announces a clause without a verb of its own: l'espoir que.</summary>
    ClauseNoun,

    /// <summary>Belongs to the noun phrase behind it: more than, at least, only.</summary>
    Focus,

    /// <summary>Names an office that has several names: « chef du gouvernement » is the « premier ministre ».</summary>
    Office,
}

/// <summary>A fixed run of words, each lower-case as the tokenizer cuts them.</summary>
/// <param name="Words">The words.</param>
/// <param name="Kind">What they do.</param>
/// <param name="Means">The name under which an office is known whatever it is called; "another" for an aside that brings another speaker; else empty.</param>
internal sealed record Phrase(string[] Words, PhraseKind Kind, string Means);
