using System.Numerics;

namespace Summit.Local.Sqlite.Census;

/// <summary>
/// What is known of all quotes in memory: of each quote its words and what facets count; of each frequent word, stem, start of a word and tag the quotes
/// that have it. SQLite finds the quotes of a rare word in no time, but has to walk over all quotes of a common one to count or combine them.
/// </summary>
internal sealed class QuoteCensus
{
    private static readonly Atom Any = Atom.Tag(QuoteTags.Any);
    private readonly Dictionary<Atom, RowSet> _frequent;

    /// <param name="revision">The state of the file.</param>
    /// <param name="frequent">What many quotes have.</param>
    public QuoteCensus(long revision, IEnumerable<Atom> frequent)
    {
        Revision = revision;
        _frequent = frequent.Append(Any).Distinct().ToDictionary(atom => atom, _ => new RowSet());
    }

    /// <summary>Which state of the file this is.</summary>
    public long Revision { get; private set; }

    public CensusColumns Columns { get; } = new();

    public CensusWords Words { get; } = new();

    /// <summary>Whether so much came later that it is time to load again.</summary>
    public bool IsOutgrown => Columns.Count - Columns.Loaded > 1024 + (Columns.Loaded / 8);

    /// <summary>The number of the last write.</summary>
    public static long ReadRevision(SqliteSession session) => session.Number("SELECT number FROM revision");

    /// <summary>The rows that have something frequent; null when it is not.</summary>
    public RowSet? Frequent(Atom atom) => _frequent.GetValueOrDefault(atom);

    /// <summary>What a change does to the census. To be asked before <see cref="Apply"/>: it takes most of the time, and nobody need wait for it.</summary>
    public CensusChange Prepare(QuoteChange change)
    {
        var text = new App.Index.Analysis.AnalysedText(change.Document.Text, change.Document.Language);
        return new(
            change.Position,
            change.Facet,
            [.. text.Words.Select(word => word.Folded)],
            [.. Atom.Of(change.Document, text).Select(Frequent).OfType<RowSet>()]);
    }

    /// <summary>Takes in what a write changed.</summary>
    public void Apply(long revision, IEnumerable<CensusChange> changes)
    {
        foreach (var (position, facet, words, sets) in changes)
        {
            var row = facet is null ? Columns.Find(position) : Columns.Put(position, facet);
            if (facet is not null)
                Words.Put(row, words);
            foreach (var rows in sets)
                rows.Set(row, facet is not null);
        }

        Revision = revision;
    }

    /// <summary>Reads the rows that have something from the file, which is of the same state.</summary>
    public RowSet Read(SqliteSession session, Atom atom)
    {
        var rows = new RowSet();
        using var row = session.Query("SELECT rowid FROM word WHERE word MATCH $match ORDER BY rowid", ("$match", atom.Match));
        for (var near = 0; row.Read();)
        {
            var found = Columns.Find(row.GetInt64(0), near);
            rows.Set(found, true);
            near = found < Columns.Loaded ? found : near;
        }

        return rows;
    }

    /// <summary>Counts rows.</summary>
    public QuoteCounts Count(CensusRows rows, QuoteRows bounds)
    {
        var tally = new CensusTally(Columns, bounds);
        var bits = new ulong[RowSet.Words];
        foreach (var chunk in Chunks(Loaded(bounds), ascending: true))
            tally.Add(chunk, Find(rows, null, chunk, Loaded(bounds), bits), bounds.MinConfidence <= 0);
        foreach (var chunk in Chunks(Later, ascending: true))
            tally.Add(chunk, Find(rows, null, chunk, Later, bits), isWithin: false);
        return tally.Counts();
    }

    /// <summary>The positions of the first rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="before">Rows that are left out; null for none.</param>
    /// <param name="bounds">Between which positions.</param>
    /// <param name="ascending">Whether positions grow.</param>
    /// <param name="limit">How many.</param>
    public IEnumerable<long> First(CensusRows rows, CensusRows? before, QuoteRows bounds, bool ascending, int limit)
    {
        var first = Walk(rows, before, bounds, Loaded(bounds), ascending).Take(limit);
        var positions = first.Concat(Walk(rows, before, bounds, Later, ascending)).Select(row => Columns.Positions[row]);
        return (ascending ? positions.Order() : positions.OrderDescending()).Take(limit);
    }

    private (int From, int To) Later => (Columns.Loaded, Columns.Count);

    private (int From, int To) Loaded(QuoteRows bounds) =>
        (Columns.Gallop(bounds.Low), bounds.End == Position.End ? Columns.Loaded : Columns.Gallop(bounds.End));

    private static IEnumerable<int> Chunks((int From, int To) range, bool ascending)
    {
        if (range.From >= range.To)
            return [];
        var first = range.From >> RowSet.ChunkBits;
        var chunks = Enumerable.Range(first, ((range.To - 1) >> RowSet.ChunkBits) - first + 1);
        return ascending ? chunks : chunks.Reverse();
    }

    private IEnumerable<int> Walk(CensusRows rows, CensusRows? before, QuoteRows bounds, (int From, int To) range, bool ascending)
    {
        var bits = new ulong[RowSet.Words];
        foreach (var chunk in Chunks(range, ascending))
        {
            Find(rows, before, chunk, range, bits);
            for (var i = 0; i < bits.Length; i++)
            {
                var word = ascending ? i : bits.Length - 1 - i;
                for (var rest = bits[word]; rest != 0;)
                {
                    var bit = ascending ? BitOperations.TrailingZeroCount(rest) : BitOperations.Log2(rest);
                    rest &= ~(1UL << bit);
                    var row = (chunk << RowSet.ChunkBits) + (word << 6) + bit;
                    if (Columns.Passes(row, bounds))
                        yield return row;
                }
            }
        }
    }

    private ulong[] Find(CensusRows rows, CensusRows? before, int chunk, (int From, int To) range, ulong[] bits)
    {
        Array.Clear(bits);
        _frequent[Any].Or(chunk, bits);
        Keep(bits, range.From - (chunk << RowSet.ChunkBits), range.To - (chunk << RowSet.ChunkBits));
        rows.Narrow(chunk, bits);
        if (before is null)
            return bits;
        Span<ulong> others = stackalloc ulong[RowSet.Words];
        bits.CopyTo(others);
        before.Narrow(chunk, others);
        CensusRows.Without(bits, others);
        return bits;
    }

    /// <summary>Clears the bits outside a range.</summary>
    private static void Keep(Span<ulong> bits, int from, int to)
    {
        if (from > 0)
        {
            bits[..(from >> 6)].Clear();
            bits[from >> 6] &= ulong.MaxValue << from;
        }

        if (to < bits.Length << 6)
        {
            bits[((to + 63) >> 6)..].Clear();
            if ((to & 63) != 0)
                bits[to >> 6] &= (1UL << to) - 1;
        }
    }
}
