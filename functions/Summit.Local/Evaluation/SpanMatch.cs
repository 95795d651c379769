namespace Summit.Local.Evaluation;

/// <summary>Pairs annotated quotes with found ones.</summary>
internal sealed record SpanMatch(
    IReadOnlyList<(GoldQuote Gold, FoundQuote Found)> Hits,
    IReadOnlyList<GoldQuote> Missed,
    IReadOnlyList<FoundQuote> Extra)
{
    /// <summary>Pairs one to one, best overlap first.</summary>
    /// <param name="gold">The annotated quotes.</param>
    /// <param name="found">The found ones.</param>
    /// <param name="least">The overlap that makes a pair.</param>
    public static SpanMatch Of(IReadOnlyList<GoldQuote> gold, IReadOnlyList<FoundQuote> found, double least)
    {
        var pairs = from g in Enumerable.Range(0, gold.Count)
                    from f in Enumerable.Range(0, found.Count)
                    let overlap = Overlap(gold[g], found[f])
                    where overlap >= least
                    orderby overlap descending, g, f
                    select (g, f);
        var pairedGold = new HashSet<int>();
        var pairedFound = new HashSet<int>();
        var hits = new List<(GoldQuote, FoundQuote)>();
        foreach (var (g, f) in pairs)
        {
            if (pairedGold.Contains(g) || pairedFound.Contains(f))
                continue;
            pairedGold.Add(g);
            pairedFound.Add(f);
            hits.Add((gold[g], found[f]));
        }

        return new(hits, Rest(gold, pairedGold), Rest(found, pairedFound));
    }

    /// <summary>What two quotes share of what they cover together, from 0 to 1.</summary>
    public static double Overlap(EvaluatedQuote one, EvaluatedQuote other)
    {
        var shared = Shared(one, other);
        return shared > 0 ? (double)shared / (Math.Max(one.End, other.End) - Math.Min(one.Start, other.Start)) : 0;
    }

    /// <summary>How many code units two quotes share; below 0, how far apart they are.</summary>
    public static int Shared(EvaluatedQuote one, EvaluatedQuote other) =>
        Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);

    private static List<T> Rest<T>(IReadOnlyList<T> quotes, HashSet<int> paired) =>
        [.. quotes.Where((_, i) => !paired.Contains(i))];
}
