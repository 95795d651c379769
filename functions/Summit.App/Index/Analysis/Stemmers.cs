namespace Summit.App.Index.Analysis;

/// <summary>The stemmers by language. A language without one is searched by folded words alone.</summary>
internal static class Stemmers
{
    /// <summary>All there are; a new language is one more line.</summary>
    public static IReadOnlyList<Stemmer> All { get; } = [EnglishStemmer.Instance, FrenchStemmer.Instance];

    /// <summary>The stemmer for a language code, region or not (<c>fr</c>, <c>fr-BE</c>); null when there is none.</summary>
    public static Stemmer? For(string language)
    {
        var region = language.IndexOfAny(['-', '_']);
        var primary = region < 0 ? language : language[..region];
        return All.FirstOrDefault(stemmer => stemmer.Language.Equals(primary, StringComparison.OrdinalIgnoreCase));
    }
}
