using System.Numerics;

namespace Summit.Local.Sqlite.Census;

/// <summary>Counts rows by what facets are made of.</summary>
internal sealed class CensusTally(CensusColumns columns, CensusQuestion question)
{
    private readonly int[] _shelves = new int[columns.Shelves.Count];
    private readonly int[] _months = new int[columns.Months.Count];
    private readonly int[] _speakers = new int[columns.Speakers.Count];
    private readonly bool _bounded = question.Low > 0 || question.End < Position.End || question.MinConfidence > 0;

    /// <summary>Counts the rows whose bits are set, as far as they pass.</summary>
    public void Add(int start, ReadOnlySpan<ulong> bits)
    {
        var shelves = columns.ShelfNumbers;
        var months = columns.MonthNumbers;
        var speakers = columns.SpeakerNumbers;
        for (var i = 0; i < bits.Length; i++)
        {
            for (var rest = bits[i]; rest != 0; rest &= rest - 1)
            {
                var row = start + (i << 6) + BitOperations.TrailingZeroCount(rest);
                if (_bounded && !Passes(row))
                    continue;
                _shelves[shelves[row]]++;
                _months[months[row]]++;
                _speakers[speakers[row]]++;
            }
        }
    }

    public QuoteCounts Counts()
    {
        var counts = new QuoteCounts { Total = _shelves.Sum(count => (long)count) };
        for (var i = 0; i < _shelves.Length; i++)
            if (_shelves[i] > 0)
                counts.Shelves.Add(columns.Shelves[i], _shelves[i]);
        for (var i = 0; i < _months.Length; i++)
            if (_months[i] > 0 && columns.Months[i] >= 0)
                counts.Months.Add(columns.Months[i], _months[i]);
        for (var i = 0; i < _speakers.Length; i++)
            if (_speakers[i] > 0)
                counts.AddSpeakers(columns.Speakers[i], _speakers[i]);
        return counts;
    }

    private bool Passes(int row) =>
        columns.Positions[row] >= question.Low && columns.Positions[row] < question.End && columns.Confidences[row] >= question.MinConfidence;
}
