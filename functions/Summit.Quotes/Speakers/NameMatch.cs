namespace Summit.Quotes.Speakers;

/// <summary>Tells whether two names of one article can be one person's or one body's.</summary>
internal static class NameMatch
{
    /// <summary>Same surname, and no given names that speak against it: « L. Orsat » is « Lena Orsat ».</summary>
    public static bool IsPerson(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var (shorter, longer) = a.Count <= b.Count ? (a, b) : (b, a);
        if (shorter.Count == 0)
            return false;
        if (Fit(shorter, longer))
            return true;
        var origin = Origins.Of(longer) ?? Origins.Of(shorter);
        return origin is not null && Fit(origin.Bend(shorter), origin.Bend(longer));
    }

    private static bool Fit(IReadOnlyList<string> shorter, IReadOnlyList<string> longer)
    {
        (shorter, longer) = (Origins.WithoutSuffix(shorter), Origins.WithoutSuffix(longer));
        if (shorter[^1] != longer[^1])
            return StartsAs(shorter, longer);
        var j = 0;
        foreach (var word in shorter.Take(shorter.Count - 1))
        {
            while (j < longer.Count - 1 && !Fits(word, longer[j]))
                j++;
            if (j == longer.Count - 1)
                return false;
            j++;
        }

        return true;
    }

    /// <summary>A given name alone, or the first of two surnames: « Lena » and « Lena Orsat » are « Lena Orsat-Varo ».</summary>
    private static bool StartsAs(IReadOnlyList<string> shorter, IReadOnlyList<string> longer) =>
        shorter.Count < longer.Count && shorter.SequenceEqual(longer.Take(shorter.Count));

    /// <summary>Whether a word stands between given name and last surname: Orsat in Lena Orsat-Varo, but not Paul in Jean-Paul Varo.</summary>
    public static bool IsFirstSurname(string word, string name, IReadOnlyList<string> words)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && words.Skip(NameKey.Words(name[..space]).Count).Contains(word);
    }

    /// <summary>The same words, or one the initials of the other.</summary>
    public static bool IsBody(string a, IReadOnlyList<string> aWords, string b, IReadOnlyList<string> bWords) =>
        aWords.SequenceEqual(bWords) || IsAcronym(a, bWords, b) || IsAcronym(b, aWords, a) || IsBranch(a, b) || IsBranch(b, a);

    /// <summary>« UTL » and « UTL-Eau »: capitals, then a hyphen.</summary>
    private static bool IsBranch(string whole, string branch) =>
        whole.Length > 1 && whole.All(char.IsUpper) && branch.Length > whole.Length && branch[whole.Length] == '-' && branch.StartsWith(whole, StringComparison.Ordinal);

    private static bool IsAcronym(string acronym, IReadOnlyList<string> words, string name)
    {
        if (acronym.Length < 2 || words.Count < 2 || acronym.Any(c => !char.IsUpper(c)))
            return false;
        return Names.Initials(name) == acronym;
    }

    private static bool Fits(string a, string b) =>
        a == b || a.Length == 1 && b[0] == a[0] || b.Length == 1 && a[0] == b[0];
}
