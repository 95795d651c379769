using System.Numerics;

namespace Summit.Local.Sqlite.Census;

/// <summary>Rows that are in all of some sets, and have words in a row where a pattern is given.</summary>
internal sealed class CensusPart(RowSet[] sets, WordPattern? pattern, CensusWords words)
{
    /// <summary>Whether rows must be looked at one by one.</summary>
    public bool IsSlow => pattern is not null;

    /// <summary>Sets the bits of those rows of a chunk that are its and have their bits set in a mask.</summary>
    public void Or(int chunk, ReadOnlySpan<ulong> mask, Span<ulong> bits)
    {
        if (pattern is null && sets.Length == 1)
        {
            sets[0].Or(chunk, bits);
            return;
        }

        Span<ulong> mine = stackalloc ulong[RowSet.Words], others = stackalloc ulong[RowSet.Words];
        mask.CopyTo(mine);
        foreach (var rows in sets)
        {
            others.Clear();
            rows.Or(chunk, others);
            And(mine, others);
        }

        for (var i = 0; i < mine.Length; i++)
            for (var rest = mine[i]; rest != 0; rest &= rest - 1)
                if (pattern is null || pattern.StandsIn(words.Of((chunk << RowSet.ChunkBits) + (i << 6) + BitOperations.TrailingZeroCount(rest))))
                    bits[i] |= rest & (~rest + 1);
    }

    public static void And(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        for (var i = 0; i < bits.Length; i += Vector<ulong>.Count)
            (new Vector<ulong>(bits[i..]) & new Vector<ulong>(others[i..])).CopyTo(bits[i..]);
    }
}
