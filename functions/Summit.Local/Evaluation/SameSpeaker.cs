using System.Text.RegularExpressions;

namespace Summit.Local.Evaluation;

/// <summary>Whether a speaker that was found is the annotated one.</summary>
internal static partial class SameSpeaker
{
    /// <summary>Compares two speakers; nobody is nobody alone.</summary>
    /// <param name="gold">The annotated speaker.</param>
    /// <param name="found">The one that was found.</param>
    /// <param name="source">The annotated words that name the speaker.</param>
    /// <param name="articleWords">The folded words of the article.</param>
    public static bool Is(string? gold, string? found, string? source, IReadOnlySet<string> articleWords)
    {
        if (gold is null || found is null)
            return gold is null && found is null;
        return IsOne(gold, found, source, articleWords) || AreAll(gold, found, articleWords);
    }

    private static bool AreAll(string gold, string found, IReadOnlySet<string> articleWords)
    {
        var golds = Several(gold);
        var founds = Several(found);
        return golds.Length > 1
            && golds.Length == founds.Length
            && golds.All(one => founds.Any(other => IsOne(one, other, null, articleWords)));
    }

    private static bool IsOne(string gold, string found, string? source, IReadOnlySet<string> articleWords)
    {
        var expected = NameWords.Of(gold);
        var actual = NameWords.Of(found);
        if (expected.Count == 0 || actual.Count == 0)
            return false;
        if (expected.SequenceEqual(actual) || NameWords.IsAcronym(gold, found.Trim()) || NameWords.IsAcronym(found, gold.Trim()))
            return true;
        if (expected.Count <= 4 && NameWords.Typed(gold) is [var first, ..] && NameWords.IsUpper(first))
        {
            if (IsShortOf(expected, actual))
                return true;
            // The name stands in the article: a description is not enough.
            if (articleWords.Contains(expected[^1]))
                return false;
        }

        return (!string.IsNullOrEmpty(source) && NameWords.Of(source).SequenceEqual(actual)) || Shared(expected, actual) >= 0.5;
    }

    /// <summary>Whether the shorter name ends as the longer one and has no other words.</summary>
    private static bool IsShortOf(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (shorter, longer) = one.Count <= other.Count ? (one, other) : (other, one);
        return shorter[^1] == longer[^1] && shorter.All(longer.Contains);
    }

    private static double Shared(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        (double)one.Intersect(other).Count() / one.Union(other).Count();

    private static string[] Several(string speakers) => [.. Joint().Split(speakers).Where(one => one.Length > 0)];

    [GeneratedRegex(@"\s+(?:et|and)\s+|,\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
