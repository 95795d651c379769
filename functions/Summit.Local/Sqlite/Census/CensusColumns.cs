using System.Runtime.InteropServices;
using Summit.App.Index;

namespace Summit.Local.Sqlite.Census;

/// <summary>
/// What facets count and filters compare, by row number. Rows that were loaded lie in order of position; those that came later lie behind
/// them as they came. A row keeps its number: when its quote is gone no set names it any more.
/// </summary>
internal sealed class CensusColumns
{
    /// <summary>The month of undated quotes.</summary>
    public const int NoMonth = -1;

    /// <summary>Of a group that has not one speaker.</summary>
    public const int NotOne = -1;

    private readonly Dictionary<long, int> _later = [];
    private readonly Dictionary<int, (int Cell, int Group)> _large = [];
    private readonly List<int[]> _speakers = [];
    private readonly List<int> _only = [];
    private long[] _positions = [];
    private FacetNumbers[] _facets = [];
    private double[] _confidences = [];

    /// <summary>How many rows there are, those of quotes that are gone too.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them were loaded.</summary>
    public int Loaded { get; private set; }

    /// <summary>Keys of shelves.</summary>
    public Numbering<long> Shelves { get; } = new();

    /// <summary>Months since year 0; <see cref="NoMonth"/> for none.</summary>
    public Numbering<int> Months { get; } = new();

    /// <summary>Numbers of shelves and of months, together.</summary>
    public Numbering<(int Shelf, int Month)> Cells { get; } = new();

    /// <summary>Keys of a quote's speakers, joined by blanks.</summary>
    public Numbering<string> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of speakers.</summary>
    public Numbering<long> Speakers { get; } = new();

    public ReadOnlySpan<long> Positions => _positions.AsSpan(0, Count);

    public ReadOnlySpan<FacetNumbers> Facets => _facets.AsSpan(0, Count);

    /// <summary>The numbers of a row in <see cref="Cells"/> and <see cref="Groups"/> where they are too large.</summary>
    public (int Cell, int Group) Large(int row) => _large[row];

    /// <summary>By group the number of its one speaker; <see cref="NotOne"/> when it has none or several.</summary>
    public ReadOnlySpan<int> OnlySpeakers => CollectionsMarshal.AsSpan(_only);

    /// <summary>The numbers of the speakers of a group.</summary>
    public ReadOnlySpan<int> SpeakersOf(int group) => _speakers[group];

    /// <summary>Whether a row lies between the bounds of some rows.</summary>
    public bool Passes(int row, QuoteRows bounds) =>
        _positions[row] >= bounds.Low && _positions[row] < bounds.End && (bounds.MinConfidence <= 0 || _confidences[row] >= bounds.MinConfidence);

    /// <summary>Adds a row behind all others; to be called in order of position.</summary>
    public int Load(long position, QuoteFacet facet)
    {
        var row = Append(position);
        Set(row, facet);
        Loaded = Count;
        return row;
    }

    /// <summary>The row of a position, new where there was none.</summary>
    public int Put(long position, QuoteFacet facet)
    {
        var row = Find(position);
        if (row < 0)
            _later.Add(position, row = Append(position));
        Set(row, facet);
        return row;
    }

    /// <summary>The row of a position; negative where there is none.</summary>
    /// <param name="position">The position.</param>
    /// <param name="from">A loaded row that is known not to lie behind it.</param>
    public int Find(long position, int from = 0)
    {
        var at = Gallop(position, from);
        return at < Loaded && _positions[at] == position ? at : _later.GetValueOrDefault(position, -1);
    }

    /// <summary>The first loaded row that is not before a position.</summary>
    /// <param name="position">The position.</param>
    /// <param name="from">A loaded row that is known not to lie behind it: what lies near is found in few steps.</param>
    public int Gallop(long position, int from = 0)
    {
        var step = 1;
        while (from + step < Loaded && _positions[from + step] < position)
            (from, step) = (from + step, step * 2);
        var at = Array.BinarySearch(_positions, from, Math.Min(step + 1, Loaded - from), position);
        return at < 0 ? ~at : at;
    }

    private int Append(long position)
    {
        if (Count == _positions.Length)
            Grow(Math.Max(1024, Count * 5 / 4));
        _positions[Count] = position;
        return Count++;
    }

    private void Grow(int size)
    {
        Array.Resize(ref _positions, size);
        Array.Resize(ref _facets, size);
        Array.Resize(ref _confidences, size);
    }

    private void Set(int row, QuoteFacet facet)
    {
        var numbers = (Cell: Cells.Of((Shelves.Of(facet.Shelf), Months.Of(MonthOf(_positions[row])))), Group: GroupOf(facet.Speakers));
        var isLarge = Math.Max(numbers.Cell, numbers.Group) >= FacetNumbers.Large;
        _facets[row] = isLarge ? new(FacetNumbers.Large, FacetNumbers.Large) : new((ushort)numbers.Cell, (ushort)numbers.Group);
        if (isLarge)
            _large[row] = numbers;
        _confidences[row] = facet.Confidence;
    }

    private int GroupOf(string keys)
    {
        var group = Groups.Of(keys);
        if (group == _speakers.Count)
        {
            _speakers.Add([.. QuoteCounts.KeysOf(keys).Select(Speakers.Of)]);
            _only.Add(_speakers[group] is [var only] ? only : NotOne);
        }

        return group;
    }

    private static int MonthOf(long position) =>
        PublicationSecond.MomentOf(Position.SecondOf(position)) is { } published ? QuoteCounts.MonthOf(published) : NoMonth;
}
