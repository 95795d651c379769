using System.Numerics;

namespace Summit.Local.Sqlite.Census;

/// <summary>Counts rows by what facets are made of.</summary>
internal sealed class CensusTally(CensusColumns columns, QuoteRows bounds)
{
    private readonly int[] _shelves = new int[columns.Shelves.Count];
    private readonly int[] _months = new int[columns.Months.Count];
    private readonly int[] _speakers = new int[columns.Speakers.Count];

    /// <summary>Counts the rows of a chunk whose bits are set.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="bits">The bits.</param>
    /// <param name="isWithin">Whether all are known to lie between the bounds.</param>
    public void Add(int chunk, ReadOnlySpan<ulong> bits, bool isWithin)
    {
        var facets = columns.Facets;
        for (var i = 0; i < bits.Length; i++)
        {
            for (var rest = bits[i]; rest != 0; rest &= rest - 1)
            {
                var row = (chunk << RowSet.ChunkBits) + (i << 6) + BitOperations.TrailingZeroCount(rest);
                if (!isWithin && !columns.Passes(row, bounds))
                    continue;
                ref readonly var facet = ref facets[row];
                _shelves[facet.Shelf]++;
                _months[facet.Month]++;
                _speakers[facet.Speakers]++;
            }
        }
    }

    public QuoteCounts Counts()
    {
        var counts = new QuoteCounts { Total = _shelves.Sum(count => (long)count) };
        foreach (var (shelf, count) in Counted(columns.Shelves, _shelves))
            counts.Shelves.Add(shelf, count);
        foreach (var (month, count) in Counted(columns.Months, _months).Where(month => month.Value != CensusColumns.NoMonth))
            counts.Months.Add(month, count);
        foreach (var (speakers, count) in Counted(columns.Speakers, _speakers))
            counts.AddSpeakers(speakers, count);
        return counts;
    }

    private static IEnumerable<(T Value, int Count)> Counted<T>(Numbering<T> values, int[] counts)
        where T : notnull =>
        Enumerable.Range(0, counts.Length).Where(number => counts[number] > 0).Select(number => (values[number], counts[number]));
}
