namespace Summit.App.Index.Analysis;

/// <summary>The S-stemmer of D. Harman, "How effective is suffixing?", JASIS 42 (1991), pages 7–15: plurals and nothing else.</summary>
internal static class EnglishStemmer
{
    // The exceptions of each rule stand before it and leave the word alone.
    private static readonly EndingRule[] Plurals =
    [
        new("eies", 3, "eies"),
        new("aies", 3, "aies"),
        new("ies", 3, "y"),
        new("aes", 3, "aes"),
        new("ees", 3, "ees"),
        new("oes", 3, "oes"),
        new("es", 3, "e"),
        new("us", 3, "us"),
        new("ss", 3, "ss"),
        new("s", 3, ""),
    ];

    public static Stemmer Instance { get; } = new("en", [Plurals]);
}
