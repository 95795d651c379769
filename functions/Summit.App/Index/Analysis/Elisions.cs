namespace Summit.App.Index.Analysis;

/// <summary>
/// Small words tied to another by an apostrophe. Who types <c>l'accord</c> or <c>accord's</c> looks for <c>accord</c>;
/// between quotation marks they are words like others.
/// </summary>
internal static class Elisions
{
    // French articles, pronouns and conjunctions before a vowel.
    private static readonly HashSet<string> Before =
        ["c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t"];

    // The English possessive.
    private static readonly HashSet<string> After = ["s"];

    /// <summary>The words without an elided one at the start and a possessive at the end.</summary>
    public static IReadOnlyList<Word> Drop(string text, IReadOnlyList<Word> words)
    {
        var first = words.Count > 1 && Before.Contains(words[0].Folded) && IsTied(text, words[0].End) ? 1 : 0;
        var count = words.Count - first;
        if (count > 1 && After.Contains(words[^1].Folded) && IsTied(text, words[^2].End))
            count--;
        return [.. words.Skip(first).Take(count)];
    }

    private static bool IsTied(string text, int at) => text[at] is '\'' or '’' or '‘' or 'ʼ' or '＇';
}
