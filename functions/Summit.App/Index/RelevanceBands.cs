namespace Summit.App.Index;

/// <summary>
/// Relevance, in bands: quotes with the words in a row as typed, then those with the words as typed anywhere, then those
/// with other forms of them; inside a band the newest first.
/// </summary>
/// <remarks>
/// All words must match anyway, so what a statistical score has left to weigh are repetition and length, which say little
/// about quotes; and such a score (BM25) changes for every quote when one arrives, so that pages skip and repeat.
/// A quote's band depends on the quote and the question alone: it never changes while a reader pages on, and every index
/// that can match words gives the same order.
/// </remarks>
public static class RelevanceBands
{
    /// <summary>
    /// Questions, best band first, each finding all that the one before it finds; the last is <paramref name="words"/>.
    /// A quote is in the first band that finds it.
    /// </summary>
    public static IReadOnlyList<SearchWords> Of(SearchWords words)
    {
        SearchTerm[] plain = [.. words.All.Where(IsPlain)];
        if (plain.Length == 0)
            return [words];
        var asTyped = words with { All = [.. words.All.Select(term => IsPlain(term) ? term with { Exact = true } : term)] };
        if (plain.Length == 1)
            return [asTyped, words];
        var row = new SearchTerm([.. plain.SelectMany(term => term.Words)], Prefix: false, Exact: true);
        var inARow = words with { All = [row, .. words.All.Where(term => !IsPlain(term))] };
        return [inARow, asTyped, words];
    }

    private static bool IsPlain(SearchTerm term) => term is { Exact: false, Prefix: false };
}
