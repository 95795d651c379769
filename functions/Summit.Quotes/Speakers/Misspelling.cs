namespace Summit.Quotes.Speakers;

/// <summary>Tells whether two words differ by one slip of the hand: a letter too many, missing, wrong, or two changed over.</summary>
/// <remarks>That is a distance of one by F. J. Damerau, A technique for computer detection and correction of spelling errors, 1964.</remarks>
internal static class Misspelling
{
    public static bool Is(string a, string b)
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
