using System.Text;

namespace Summit.App.Index.Analysis;

/// <summary>
/// The light French stemmer of J. Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian
/// languages", Proceedings of the ACM Symposium on Applied Computing (SAC 2006), pages 1031–1035.
/// </summary>
/// <remarks>
/// One departure: it reads folded words, so that <c>NEGOCIATION</c> and <c>négociation</c> share a stem;
/// the endings that the paper writes with accents stand here without.
/// </remarks>
internal static class FrenchStemmer
{
    private static readonly EndingRule[] Plurals =
    [
        new("eaux", 5, "eau"),
        new("aux", 5, "al"),
        new("x", 3, ""),
        new("s", 3, ""),
    ];

    private static readonly EndingRule[] Derivations =
    [
        new("issement", 9, "ir"),
        new("issant", 8, "ir"),
        new("ivement", 6, "if"),
        new("ement", 6, "e"),
        new("ficatrice", 11, "fier"),
        new("ficateur", 10, "fier"),
        new("catrice", 9, "quer"),
        new("cateur", 8, "quer"),
        new("atrice", 8, "er"),
        new("ateur", 7, "er"),
        new("trice", 7, "ter"),
        new("trice", 6, "teur"),
        new("ieme", 5, ""),
        new("teuse", 7, "ter"),
        new("teur", 6, "ter"),
        new("euse", 5, "eu"),
        new("ere", 8, "er"),
        new("ive", 7, "if"),
        new("folle", 4, "fou"),
        new("molle", 4, "mou"),
        new("nnelle", 9, "n"),
        new("nnel", 9, "n"),
        new("ete", 4, "et"),
        new("ique", 8, ""),
        new("esse", 8, "e"),
        new("inage", 7, "in"),
        new("ualisation", 12, "uel"),
        new("isation", 9, ""),
        new("isateur", 9, ""),
        new("ation", 8, ""),
        new("ition", 8, ""),
    ];

    public static Stemmer Instance { get; } = new("fr", [Plurals, Derivations], Finish);

    /// <summary>Doubled letters become one, then -ie, or -r, -e, -e and one of two like letters go; short words stay.</summary>
    private static string Finish(string word)
    {
        if (word.Length <= 4)
            return word;
        var stem = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (stem.Length == 0 || stem[^1] != letter)
                stem.Append(letter);
        }

        if (stem.Length > 4 && EndsWith(stem, 'e') && stem[^2] == 'i')
            stem.Length -= 2;
        if (stem.Length > 4)
            Shorten(stem);
        return stem.ToString();
    }

    private static void Shorten(StringBuilder stem)
    {
        foreach (var letter in "ree")
        {
            if (EndsWith(stem, letter))
                stem.Length--;
        }

        if (stem[^1] == stem[^2])
            stem.Length--;
    }

    private static bool EndsWith(StringBuilder stem, char letter) => stem[^1] == letter;
}
