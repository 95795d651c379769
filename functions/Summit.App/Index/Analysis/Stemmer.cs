namespace Summit.App.Index.Analysis;

/// <summary>An ending and what stands in its place in the stem.</summary>
/// <param name="Ending">The ending, folded.</param>
/// <param name="Longer">The word must have more letters than this.</param>
/// <param name="Stem">What takes its place.</param>
internal readonly record struct EndingRule(string Ending, int Longer, string Stem);

/// <summary>A light stemmer: the forms of one word get one stem. Reads folded words only.</summary>
/// <param name="Language">Primary language code: <c>fr</c>.</param>
/// <param name="Steps">Lists of endings; in each list the first that fits is applied, and no other.</param>
/// <param name="Finish">What is done at the end; null for nothing.</param>
internal sealed record Stemmer(string Language, IReadOnlyList<EndingRule[]> Steps, Func<string, string>? Finish = null)
{
    /// <summary>The stem of a folded word: never empty.</summary>
    public string Stem(string word)
    {
        // Words with digits (g7, 2026) are names and amounts; they have no forms.
        if (word.Length < 4 || word.Any(char.IsDigit))
            return word;
        var stem = Steps.Aggregate(word, Apply);
        return Finish is null ? stem : Finish(stem);
    }

    private static string Apply(string word, EndingRule[] step)
    {
        foreach (var rule in step)
        {
            if (word.Length > rule.Longer && word.EndsWith(rule.Ending, StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - rule.Ending.Length), rule.Stem);
        }

        return word;
    }
}
