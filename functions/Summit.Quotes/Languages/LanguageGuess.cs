namespace Summit.Quotes.Languages;

/// <summary>Tells a text's language by how many of its words each pack knows; the commonest words count twice.</summary>
internal static class LanguageGuess
{
    private const int Enough = 4000;

    /// <summary>The pack that knows most of the words; the first one when none knows any.</summary>
    public static LanguagePack Among(IReadOnlyList<LanguagePack> packs, string text)
    {
        Span<int> hits = stackalloc int[packs.Count];
        Span<char> lower = stackalloc char[16];
        var words = 0;
        for (var at = 0; at < text.Length && words < Enough; words++)
        {
            while (at < text.Length && !char.IsLetter(text[at]))
                at++;
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (at == start || at - start > lower.Length)
                continue;
            text.AsSpan(start, at - start).ToLowerInvariant(lower);
            var word = lower[..(at - start)];
            for (var i = 0; i < packs.Count; i++)
                hits[i] += packs[i].Frequent.Contains(word) ? 2 : packs[i].Find(word) is null ? 0 : 1;
        }

        var best = 0;
        for (var i = 1; i < packs.Count; i++)
            best = hits[i] > hits[best] ? i : best;
        return packs[best];
    }
}
