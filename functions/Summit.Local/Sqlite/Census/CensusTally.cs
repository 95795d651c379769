using System.Numerics;
using Summit.App.Index;

namespace Summit.Local.Sqlite.Census;

/// <summary>Counts rows by what facets are made of.</summary>
internal sealed class CensusTally(CensusColumns columns, QuoteRows bounds)
{
    private readonly int[] _cells = new int[columns.Cells.Count];
    private readonly int[] _groups = new int[columns.Groups.Count];

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
                var facet = facets[row];
                if (facet.IsLarge)
                    Add(columns.Large(row));
                else
                    Add((facet.Cell, facet.Group));
            }
        }
    }

    public QuoteCounts Counts()
    {
        var counts = new QuoteCounts { Total = _cells.Sum(count => (long)count) };
        var (shelves, months) = (new int[columns.Shelves.Count], new int[columns.Months.Count]);
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            shelves[columns.Cells[cell].Shelf] += _cells[cell];
            months[columns.Cells[cell].Month] += _cells[cell];
        }

        foreach (var (shelf, count) in Counted(columns.Shelves, shelves))
            counts.Shelves.Add(shelf, count);
        foreach (var (month, count) in Counted(columns.Months, months).Where(month => month.Value != CensusColumns.NoMonth))
            counts.Months.Add(month, count);
        var speakers = Speakers();
        var least = Math.Max(1, Least(speakers));
        for (var speaker = 0; speaker < speakers.Length; speaker++)
            if (speakers[speaker] >= least)
                counts.Speakers.Add(columns.Speakers[speaker], speakers[speaker]);
        return counts;
    }

    private int[] Speakers()
    {
        var speakers = new int[columns.Speakers.Count];
        var only = columns.OnlySpeakers;
        for (var group = 0; group < _groups.Length; group++)
        {
            if (only[group] != CensusColumns.NotOne)
                speakers[only[group]] += _groups[group];
            else if (_groups[group] > 0)
                foreach (var speaker in columns.SpeakersOf(group))
                    speakers[speaker] += _groups[group];
        }

        return speakers;
    }

    /// <summary>The count of the last speaker that a facet has room for: most of some thousands need not be looked at again.</summary>
    private static int Least(int[] counts)
    {
        var most = new PriorityQueue<int, int>();
        foreach (var count in counts)
        {
            if (most.Count < QuoteFacets.MaxValues)
                most.Enqueue(count, count);
            else if (count > most.Peek())
                most.DequeueEnqueue(count, count);
        }

        return most.Count == 0 ? 0 : most.Peek();
    }

    private void Add((int Cell, int Group) numbers)
    {
        _cells[numbers.Cell]++;
        _groups[numbers.Group]++;
    }

    private static IEnumerable<(T Value, int Count)> Counted<T>(Numbering<T> values, int[] counts)
        where T : notnull =>
        Enumerable.Range(0, counts.Length).Where(number => counts[number] > 0).Select(number => (values[number], counts[number]));
}
