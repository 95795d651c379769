namespace Summit.Quotes.Speakers;

/// <summary>Tells whether two words differ by one slip of the hand, a letter too many, missing, wrong, or two changed over, or only in vowels and doubled letters.</summary>
/// <remarks>That is a distance of one by F. J. Damerau, A technique for computer detection and correction of spelling errors, 1964.</remarks>
internal static class Misspelling
{
    private const string Vowels = "aeiouy";

    /// <summary>Of fewer consonants too many surnames have the same: Orsat, Ursot.</summary>
    private const int FewestConsonants = 5;

    /// <summary>Whether the last words of two names differ so little.</summary>
    public static bool Is(Name a, Name b) => IsOneSlip(a.Words[^1], b.Words[^1]) || HaveSameConsonants(a, b);

    /// <summary>The consonants of a word, doubled ones once: those of Orsatman are those of Orsottmann.</summary>
    public static string Consonants(string word) =>
        string.Concat(word.Where((c, i) => !Vowels.Contains(c) && (i == 0 || word[i - 1] != c)));

    private static bool HaveSameConsonants(Name a, Name b) =>
        a.Consonants.Length >= FewestConsonants && a.Consonants == b.Consonants && a.Words[^1] is var one && b.Words[^1] is var other
        && Vowels.Contains(one[0]) == Vowels.Contains(other[0]) && one[^1] != 'a' && other[^1] != 'a';

    private static bool IsOneSlip(string a, string b)
    {
        var start = a.AsSpan().CommonPrefixLength(b);
        var (aRest, bRest) = (a.Length - start, b.Length - start);
        while (aRest > 0 && bRest > 0 && a[start + aRest - 1] == b[start + bRest - 1])
            (aRest, bRest) = (aRest - 1, bRest - 1);
        return (aRest, bRest) switch
        {
            (1, 1) => true,
            (1, 0) => !IsFeminine(a, start),
            (0, 1) => !IsFeminine(b, start),
            (2, 2) => a[start] == b[start + 1] && a[start + 1] == b[start],
            _ => false,
        };
    }

    /// <summary>Ivanova is no misspelt Ivanov.</summary>
    private static bool IsFeminine(string word, int at) => at == word.Length - 1 && word[at] == 'a';
}
