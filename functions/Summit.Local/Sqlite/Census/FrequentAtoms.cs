
namespace Summit.Local.Sqlite.Census;

/// <summary>Finds the words, stems and tags that many quotes have, by a sample: that takes no walk over all words of the index.</summary>
internal static class FrequentAtoms
{
    private const int Sample = 8000;

    /// <summary>What one in so many quotes of the sample has is frequent.</summary>
    private const int OneIn = 250;

    public static IEnumerable<Atom> Find(SqliteSession session, ReadOnlySpan<long> positions)
    {
        var seen = new Dictionary<Atom, int>();
        var every = Math.Max(1, positions.Length / Sample);
        var sampled = 0;
        for (var i = 0; i < positions.Length; i += every, sampled++)
        {
            var json = (string)session.Scalar("SELECT document FROM quote WHERE position = $position", ("$position", positions[i]))!;
            foreach (var atom in Atom.Of(StoredJson.ReadQuote(json)))
                seen[atom] = seen.GetValueOrDefault(atom) + 1;
        }

        var least = Math.Max(2, sampled / OneIn);
        return [.. seen.Where(atom => atom.Value >= least).Select(atom => atom.Key)];
    }
}
