namespace Summit.Quotes.Languages;

/// <summary>
/// Tells a text's language by the commonest words of each. Where those leave a doubt, as in a title or a list of names,
/// by how many words each pack knows; the commonest count twice.
/// </summary>
internal static class LanguageGuess
{
    private const int Enough = 4000, LongestWord = 16;

    /// <summary>Of a long text so many words are looked at in each of its quarters: what stands above an article may be in another language.</summary>
    private const int Sample = 150, Quarters = 4, UsualWord = 6;

    /// <summary>Words that are common in one language may stand in another by chance: "on", "me". So many more, and more than as many again, do not.</summary>
    private const int Clear = 5;

    /// <summary>The language that has most of the words; the first one when none has any.</summary>
    public static Language Among(IReadOnlyList<Language> languages, string text)
    {
        Span<int> hits = stackalloc int[languages.Count];
        if (text.Length <= Quarters * Sample * UsualWord)
            Count(languages, text, Enough, hits, packs: false);
        else
            CountSamples(languages, text, hits);
        var best = Highest(hits).Best;
        if (hits.Length > 1 && !IsClear(hits))
        {
            hits.Clear();
            Count(languages, text, Enough, hits, packs: true);
            best = Highest(hits).Best;
        }

        return languages[best];
    }

    private static void CountSamples(IReadOnlyList<Language> languages, string text, Span<int> hits)
    {
        for (var quarter = 0; quarter < Quarters; quarter++)
            Count(languages, text.AsSpan((int)((long)text.Length * quarter / Quarters)), Sample, hits, packs: false);
    }

    private static void Count(IReadOnlyList<Language> languages, ReadOnlySpan<char> text, int most, Span<int> hits, bool packs)
    {
        var words = 0;
        for (var at = 0; at < text.Length && words < most; words++)
        {
            while (at < text.Length && !char.IsLetter(text[at]))
                at++;
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (at == start || at - start > LongestWord)
                continue;
            var word = text[start..at];
            for (var i = 0; i < hits.Length; i++)
                hits[i] += Weight(languages[i], word, packs);
        }
    }

    private static bool IsClear(ReadOnlySpan<int> hits) => Highest(hits) is var (best, second) && hits[best] >= 2 * hits[second] + Clear;

    private static int Weight(Language language, ReadOnlySpan<char> word, bool packs)
    {
        if (language.Frequent.Find(word) != 0)
            return packs ? 2 : 1;
        return packs && language.Pack.Find(word) is not null ? 1 : 0;
    }

    /// <summary>The highest and the next; the first ones of equal ones.</summary>
    private static (int Best, int Second) Highest(ReadOnlySpan<int> hits)
    {
        var (best, second) = (0, hits.Length > 1 ? 1 : 0);
        for (var i = 1; i < hits.Length; i++)
        {
            if (hits[i] > hits[best])
                (best, second) = (i, best);
            else if (hits[i] > hits[second])
                second = i;
        }

        return (best, second);
    }
}
