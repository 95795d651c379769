namespace Summit.Local.Sqlite.Census;

/// <summary>Rows that are in a part of each of some groups, and in none of others.</summary>
/// <param name="All">The groups.</param>
/// <param name="None">Parts that they are in none of.</param>
internal sealed record CensusRows(IReadOnlyList<IReadOnlyList<CensusPart>> All, IReadOnlyList<CensusPart> None)
{
    /// <summary>Clears the bits of all other rows of a chunk.</summary>
    public void Narrow(int chunk, Span<ulong> bits)
    {
        Span<ulong> found = stackalloc ulong[RowSet.Words];
        // What is looked at row by row comes last, when few rows are left.
        foreach (var any in All.OrderBy(any => any.Any(part => part.IsSlow)))
        {
            found.Clear();
            foreach (var part in any)
                part.Or(chunk, bits, found);
            CensusPart.And(bits, found);
        }

        if (None.Count > 0)
        {
            found.Clear();
            foreach (var part in None)
                part.Or(chunk, bits, found);
            Without(bits, found);
        }
    }

    public static void Without(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] &= ~others[i];
    }
}
