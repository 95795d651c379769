using System.Collections.Concurrent;
using Summit.App.Index;
using Summit.Local.Sqlite.Census;

namespace Summit.Local.Sqlite;

/// <summary>Makes facets of counts.</summary>
internal sealed class FacetCounter
{
    // What a key stands for never changes in a file, so it is looked up once.
    private readonly ConcurrentDictionary<long, Shelf> _shelves = new();
    private readonly ConcurrentDictionary<long, string> _speakers = new();
    private volatile Remembered _remembered = new(-1);

    /// <summary>Counts an answer and its facets.</summary>
    public (long Total, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets) Count(
        SqliteSession session, CensusView? census, QuoteQuery query, QuoteRows rows)
    {
        string[] facets = [.. QuoteFacets.All.Where(query.Facets.Contains)];
        var counts = QuoteCounts.AreShelved(query, facets) ? OfShelves(session, query, facets)
            : census?.Count(rows)
            ?? (facets.Length == 0 ? QuoteCounts.OfTotal(session, rows) : QuoteCounts.OfRows(session, rows));
        return (counts.Total, facets.ToDictionary(facet => facet, facet => FacetOf(facet, session, counts)));
    }

    // Whoever opens the page asks for the whole index, and until the next write the answer is the same.
    private QuoteCounts OfShelves(SqliteSession session, QuoteQuery query, string[] facets)
    {
        if (!QuoteCounts.IsWhole(query) || facets.Length < QuoteFacets.All.Count)
            return QuoteCounts.OfShelves(session, query, facets);
        var remembered = RememberedOf(session);
        return remembered.Whole ??= QuoteCounts.OfShelves(session, query, facets);
    }

    private Remembered RememberedOf(SqliteSession session)
    {
        var revision = QuoteCensus.ReadRevision(session);
        var remembered = _remembered;
        return remembered.Revision == revision ? remembered : _remembered = new(revision);
    }

    private IReadOnlyList<FacetCount> FacetOf(string facet, SqliteSession session, QuoteCounts counts) => facet switch
    {
        QuoteFacets.Speaker => CountSpeakers(session, counts.Speakers),
        QuoteFacets.Kind => CountShelves(session, counts.Shelves, shelf => shelf.Kind),
        QuoteFacets.Outlet => CountShelves(session, counts.Shelves, shelf => shelf.Outlet),
        QuoteFacets.Language => CountShelves(session, counts.Shelves, shelf => shelf.Language),
        _ => QuoteFacets.Top(counts.Months.Select(month => new FacetCount($"{month.Key / 12:0000}-{(month.Key % 12) + 1:00}", month.Value))),
    };

    private IReadOnlyList<FacetCount> CountShelves(SqliteSession session, Dictionary<long, long> shelves, Func<Shelf, string> valueOf)
    {
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (key, count) in shelves)
            QuoteCounts.Add(values, valueOf(ShelfOf(session, key)), count);
        return QuoteFacets.Top(values.Where(value => value.Key.Length > 0).Select(value => new FacetCount(value.Key, value.Value)));
    }

    private IReadOnlyList<FacetCount> CountSpeakers(SqliteSession session, Dictionary<long, long> speakers)
    {
        // Only those that can be among the first are looked up; speakers that share the last place all can.
        var least = speakers.Values.OrderDescending().Take(QuoteFacets.MaxValues).LastOrDefault();
        var ids = speakers.Where(speaker => speaker.Value >= least)
            .ToDictionary(speaker => IdOf(session, speaker.Key), speaker => speaker, StringComparer.Ordinal);
        var names = RememberedOf(session).Names;
        return
        [
            .. QuoteFacets.Top(ids.Select(id => new FacetCount(id.Key, id.Value.Value)))
                .Select(count => count with { Label = names.GetOrAdd(ids[count.Value].Key, static (key, session) => SpeakerNames.NameOf(session, key), session) }),
        ];
    }

    private Shelf ShelfOf(SqliteSession session, long key) => _shelves.GetOrAdd(
        key,
        static (key, session) => session.List("SELECT kind, language, outlet FROM shelf WHERE key = $key", Shelf.Read, ("$key", key))[0],
        session);

    private string IdOf(SqliteSession session, long key) => _speakers.GetOrAdd(
        key, static (key, session) => (string)session.Scalar("SELECT id FROM speaker WHERE key = $key", ("$key", key))!, session);

    /// <summary>What holds until the next write.</summary>
    private sealed class Remembered(long revision)
    {
        public long Revision => revision;

        public QuoteCounts? Whole { get; set; }

        public ConcurrentDictionary<long, string> Names { get; } = new();
    }
}
