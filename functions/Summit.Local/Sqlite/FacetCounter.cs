using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using Summit.App.Index;

namespace Summit.Local.Sqlite;

/// <summary>Counts answers by facet.</summary>
internal sealed class FacetCounter
{
    // What a key stands for never changes in a file, so it is looked up once.
    private readonly ConcurrentDictionary<long, Shelf> _shelves = new();
    private readonly ConcurrentDictionary<long, string> _speakers = new();

    /// <summary>Counts the rows and the wanted facets of them, in one pass.</summary>
    public (long Total, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets) Count(
        SqliteSession session, QuoteRows rows, IReadOnlyList<string> wanted)
    {
        string[] facets = [.. QuoteFacets.All.Where(wanted.Contains)];
        var counts = facets.Length == 0 ? null : rows.IsEmpty ? new Counts() : ReadCounts(session, rows);
        if (counts is null)
            return (rows.Count(session), new Dictionary<string, IReadOnlyList<FacetCount>>());
        var found = facets.ToDictionary(
            facet => facet,
            facet => facet == QuoteFacets.Speaker ? CountSpeakers(session, counts.Speakers) : CountShelves(session, counts.Shelves, facet));
        return (counts.Total, found);
    }

    private static Counts ReadCounts(SqliteSession session, QuoteRows rows)
    {
        var counts = new Counts();
        using var row = session.Query(rows.Select("facet.shelf, facet.speakers", "facet"), rows.Parameters());
        while (row.Read())
        {
            counts.Total++;
            Add(counts.Shelves, row.GetInt64(0));
            Add(counts.Speakers, row.GetString(1));
        }

        return counts;
    }

    private IReadOnlyList<FacetCount> CountShelves(SqliteSession session, Dictionary<long, long> shelves, string facet)
    {
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (key, count) in shelves)
            Add(values, ShelfOf(session, key).ValueOf(facet), count);
        values.Remove("");
        return QuoteFacets.Top(values.Select(value => new FacetCount(value.Key, value.Value)));
    }

    private IReadOnlyList<FacetCount> CountSpeakers(SqliteSession session, Dictionary<string, long> groups)
    {
        var speakers = new Dictionary<long, long>();
        foreach (var (group, count) in groups)
        {
            foreach (var key in group.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Add(speakers, long.Parse(key, CultureInfo.InvariantCulture), count);
        }

        // Only those that can be among the first are looked up; speakers that share the last place all can.
        var least = speakers.Values.OrderDescending().Take(QuoteFacets.MaxValues).LastOrDefault();
        var ids = speakers.Where(speaker => speaker.Value >= least)
            .ToDictionary(speaker => IdOf(session, speaker.Key), speaker => speaker, StringComparer.Ordinal);
        return
        [
            .. QuoteFacets.Top(ids.Select(id => new FacetCount(id.Key, id.Value.Value)))
                .Select(count => count with { Label = SpeakerNames.NameOf(session, ids[count.Value].Key) }),
        ];
    }

    private Shelf ShelfOf(SqliteSession session, long key) => _shelves.GetOrAdd(
        key,
        static (key, session) => session.List("SELECT kind, language, outlet, month FROM shelf WHERE key = $key", Shelf.Read, ("$key", key))[0],
        session);

    private string IdOf(SqliteSession session, long key) => _speakers.GetOrAdd(
        key, static (key, session) => (string)session.Scalar("SELECT id FROM speaker WHERE key = $key", ("$key", key))!, session);

    private static void Add<T>(Dictionary<T, long> counts, T value, long count = 1)
        where T : notnull =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _) += count;

    private sealed class Counts
    {
        public long Total { get; set; }

        public Dictionary<long, long> Shelves { get; } = [];

        public Dictionary<string, long> Speakers { get; } = new(StringComparer.Ordinal);
    }
}
