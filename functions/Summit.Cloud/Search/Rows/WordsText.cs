namespace Summit.Cloud.Search.Rows;

/// <summary>
/// Words as the service gets them: already cut, folded and stemmed, so that it has only to part them at blanks, and means
/// by a word what Summit means.
/// </summary>
internal static class WordsText
{
    /// <summary>The word every quote has; no text has it, for it is no letter. What is left out must be left out of something.</summary>
    public const string Any = "_";

    /// <summary>Ends a whole word in a field of beginnings.</summary>
    public const string End = "_";

    public static string Words(IEnumerable<string> words) => string.Join(' ', words.Prepend(Any));

    public static string Stems(IEnumerable<string> stems) => string.Join(' ', stems);

    /// <summary>
    /// Words for a field that keeps all beginnings of each in the word's place. So a phrase may end within a word, which the
    /// query language can't say otherwise: <c>garanties_ de_ séc</c>.
    /// </summary>
    public static string Beginnings(IEnumerable<string> words) => string.Join(' ', words.Select(word => word + End));
}
