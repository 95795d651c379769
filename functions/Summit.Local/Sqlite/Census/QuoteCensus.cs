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

    /// <summary>The positions of the first rows.</summary>
    public IEnumerable<long> First(CensusRows rows, CensusRows? before, QuoteRows bounds, bool ascending, int limit)
    {
        var first = WalkLoaded(rows, before, bounds, ascending).Take(limit);
        var positions = first.Concat(WalkLater(rows, before, bounds)).Select(row => Columns.Positions[row]);
        return (ascending ? positions.Order() : positions.OrderDescending()).Take(limit);
    }

    /// <summary>All rows, those that were loaded in order of position.</summary>
    public IEnumerable<int> Walk(CensusRows rows, CensusRows? before, QuoteRows bounds, bool ascending) =>
        WalkLoaded(rows, before, bounds, ascending).Concat(WalkLater(rows, before, bounds));

    private IEnumerable<int> WalkLoaded(CensusRows rows, CensusRows? before, QuoteRows bounds, bool ascending) =>
        Walk(rows, before, bounds, (Columns.Gallop(bounds.Low), bounds.End == Position.End ? Columns.Loaded : Columns.Gallop(bounds.End)), ascending);

    private IEnumerable<int> WalkLater(CensusRows rows, CensusRows? before, QuoteRows bounds) =>
        Walk(rows, before, bounds, (Columns.Loaded, Columns.Count), true);

    private IEnumerable<int> Walk(CensusRows rows, CensusRows? before, QuoteRows bounds, (int From, int To) range, bool ascending)
    {
        if (range.From >= range.To)
            yield break;
        var (first, last) = (range.From >> RowSet.ChunkBits, (range.To - 1) >> RowSet.ChunkBits);
        var bits = new ulong[RowSet.Words];
        for (var i = 0; i <= last - first; i++)
        {
            var chunk = ascending ? first + i : last - i;
            Find(rows, before, chunk, bits);
            for (var j = 0; j < bits.Length; j++)
            {
                var word = ascending ? j : bits.Length - 1 - j;
                for (var rest = bits[word]; rest != 0;)
                {
                    var bit = ascending ? BitOperations.TrailingZeroCount(rest) : BitOperations.Log2(rest);
                    rest &= ~(1UL << bit);
                    var row = (chunk << RowSet.ChunkBits) + (word << 6) + bit;
                    if (row >= range.From && row < range.To && Columns.Passes(row, bounds))
                        yield return row;
                }
            }
        }
    }

    private void Find(CensusRows rows, CensusRows? before, int chunk, Span<ulong> bits)
    {
        bits.Clear();
        _frequent[Any].Or(chunk, bits);
        rows.Narrow(chunk, bits);
        if (before is null)
            return;
        Span<ulong> others = stackalloc ulong[RowSet.Words];
        bits.CopyTo(others);
        before.Narrow(chunk, others);
        CensusRows.Without(bits, others);
    }
}
