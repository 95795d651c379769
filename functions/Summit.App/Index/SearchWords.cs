namespace Summit.App.Index;

/// <summary>One thing to look for: a word, the start of a word, or words in a row.</summary>
/// <param name="Words">The words, as typed; several make a phrase.</param>
/// <param name="Prefix">Whether the last word is the start of a word.</param>
/// <param name="Exact">Whether the words must stand as typed but for case and accents, unstemmed ("in quotation marks").</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool Prefix, bool Exact);

/// <summary>What a user typed into the box, read: <c>cessez-le-feu "garanties de sécurité" -Moscou négoc*</c>.</summary>
/// <param name="All">All of these must match.</param>
/// <param name="Excluded">None of these may.</param>
public sealed record SearchWords(IReadOnlyList<SearchTerm> All, IReadOnlyList<SearchTerm> Excluded)
{
    public static SearchWords None { get; } = new([], []);
}
