using System.Numerics;

namespace Summit.Local.Sqlite.Census;

/// <summary>
/// What is counted of all quotes, in memory: of each quote what facets count, and of each frequent word, stem and tag the quotes that have it.
/// SQLite finds a page of quotes in no time, but to count the quotes of a common word it has to walk over all of them.
/// </summary>
internal sealed class QuoteCensus
{
    private static readonly Atom Any = Atom.Tag(QuoteTags.Any);
    private readonly CensusColumns _columns = new();
    private readonly Dictionary<Atom, RowSet> _frequent = new() { [Any] = new() };

    /// <summary>Which state of the file this is.</summary>
    public long Revision { get; private set; }

    /// <summary>Whether so much came later that it is time to load again.</summary>
    public bool IsOutgrown => _columns.Count - _columns.Loaded > 1024 + (_columns.Loaded / 8);

    private QuoteCensus(long revision) => Revision = revision;

    /// <summary>Reads the quotes of a state of the file.</summary>
    public static QuoteCensus Load(SqliteSession session, CancellationToken cancellation)
    {
        var census = new QuoteCensus(ReadRevision(session));
        census.ReadFacets(session, cancellation);
        foreach (var atom in FrequentAtoms.Find(session, census._columns.Positions))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!census._frequent.ContainsKey(atom))
                census._frequent.Add(atom, census.Read(session, atom));
        }

        return census;
    }

    /// <summary>The number of the last write.</summary>
    public static long ReadRevision(SqliteSession session) => session.Number("SELECT number FROM revision");

    /// <summary>What a change does to the census. To be asked before <see cref="Apply"/>: it takes most of the time, and nobody need wait for it.</summary>
    public CensusChange Prepare(QuoteChange change) =>
        new(change.Position, change.Facet, [.. Atom.Of(change.Document).Select(atom => _frequent.GetValueOrDefault(atom)).OfType<RowSet>()]);

    /// <summary>Takes in what a write changed.</summary>
    public void Apply(long revision, IEnumerable<CensusChange> changes)
    {
        foreach (var (position, facet, sets) in changes)
        {
            var row = facet is null ? _columns.Find(position) : _columns.Put(position, facet);
            foreach (var rows in sets)
                Set(rows, row, facet is not null);
        }

        Revision = revision;
    }

    /// <summary>Counts the quotes of an answer.</summary>
    /// <param name="session">Reads the same state of the file.</param>
    /// <param name="rows">What is asked for.</param>
    public QuoteCounts Count(SqliteSession session, CensusQuestion rows)
    {
        RowSet[][] all = [.. rows.All.Select(any => any.Select(atom => RowsOf(session, atom)).ToArray())];
        RowSet[] none = [.. rows.None.Select(atom => RowsOf(session, atom))];
        var (first, last) = (_columns.Gallop(rows.Low), _columns.Gallop(rows.End));
        var tally = new CensusTally(_columns, rows);
        Span<ulong> bits = stackalloc ulong[RowSet.Words], others = stackalloc ulong[RowSet.Words];
        for (var chunk = 0; chunk << RowSet.ChunkBits < _columns.Count; chunk++)
        {
            var start = chunk << RowSet.ChunkBits;
            var isOutside = start >= last || start + (1 << RowSet.ChunkBits) <= first;
            if (isOutside && start + (1 << RowSet.ChunkBits) <= _columns.Loaded)
                continue;
            Intersect(all, none, chunk, bits, others);
            tally.Add(start, bits);
        }

        return tally.Counts();
    }

    private void ReadFacets(SqliteSession session, CancellationToken cancellation)
    {
        using var row = session.Query("SELECT position, shelf, speakers, confidence FROM facet ORDER BY position");
        while (row.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            _frequent[Any].Add(_columns.Load(row.GetInt64(0), new(row.GetInt64(1), row.GetString(2), row.GetDouble(3))));
        }
    }

    private void Intersect(RowSet[][] all, RowSet[] none, int chunk, Span<ulong> bits, Span<ulong> others)
    {
        bits.Clear();
        _frequent[Any].Or(chunk, bits);
        foreach (var any in all)
        {
            others.Clear();
            foreach (var rows in any)
                rows.Or(chunk, others);
            for (var i = 0; i < bits.Length; i += Vector<ulong>.Count)
                (new Vector<ulong>(bits[i..]) & new Vector<ulong>(others[i..])).CopyTo(bits[i..]);
        }

        if (none.Length == 0)
            return;
        others.Clear();
        foreach (var rows in none)
            rows.Or(chunk, others);
        for (var i = 0; i < bits.Length; i++)
            bits[i] &= ~others[i];
    }

    private RowSet RowsOf(SqliteSession session, Atom atom) => _frequent.TryGetValue(atom, out var rows) ? rows : Read(session, atom);

    private RowSet Read(SqliteSession session, Atom atom)
    {
        var rows = new RowSet();
        using var row = session.Query("SELECT rowid FROM word WHERE word MATCH $match ORDER BY rowid", ("$match", atom.Match));
        for (var near = 0; row.Read();)
        {
            var found = _columns.Find(row.GetInt64(0), near);
            rows.Add(found);
            near = found < _columns.Loaded ? found : near;
        }

        return rows;
    }

    private static void Set(RowSet rows, int row, bool there)
    {
        if (there)
            rows.Add(row);
        else
            rows.Remove(row);
    }
}
