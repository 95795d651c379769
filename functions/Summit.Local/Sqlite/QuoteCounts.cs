using System.Globalization;
using System.Runtime.InteropServices;
using Summit.App.Index;

namespace Summit.Local.Sqlite;

/// <summary>How many quotes an answer has, in all and by what facets are made of.</summary>
internal sealed class QuoteCounts
{
    public long Total { get; set; }

    /// <summary>By key of shelf.</summary>
    public Dictionary<long, long> Shelves { get; } = [];

    /// <summary>By months since year 0.</summary>
    public Dictionary<int, long> Months { get; } = [];

    /// <summary>By key of speaker; those may be left out that have less than the last one that a facet has room for.</summary>
    public Dictionary<long, long> Speakers { get; } = [];

    /// <summary>Counts row by row.</summary>
    public static QuoteCounts OfRows(SqliteSession session, QuoteRows rows)
    {
        var counts = new QuoteCounts();
        if (rows.IsEmpty)
            return counts;
        var groups = new Dictionary<string, long>(StringComparer.Ordinal);
        using var row = session.Query(rows.Select("facet.position, facet.shelf, facet.speakers", "facet"), rows.Parameters());
        while (row.Read())
        {
            counts.Total++;
            if (PublicationSecond.MomentOf(Position.SecondOf(row.GetInt64(0))) is { } published)
                Add(counts.Months, MonthOf(published));
            Add(counts.Shelves, row.GetInt64(1));
            Add(groups, row.GetString(2));
        }

        foreach (var (group, count) in groups)
            foreach (var speaker in KeysOf(group))
                Add(counts.Speakers, speaker, count);
        return counts;
    }

    /// <summary>The months from year 0 to a moment.</summary>
    public static int MonthOf(DateTimeOffset published) => (published.Year * 12) + published.Month - 1;

    /// <summary>Keys of speakers that are joined by blanks.</summary>
    public static IEnumerable<long> KeysOf(string speakers) =>
        speakers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => long.Parse(key, CultureInfo.InvariantCulture));

    /// <summary>Counts rows alone.</summary>
    public static QuoteCounts OfTotal(SqliteSession session, QuoteRows rows) => new() { Total = rows.Count(session) };

    /// <summary>Whether shelves tell all that is wanted: nothing is asked for that parts the quotes of a shelf.</summary>
    public static bool AreShelved(QuoteQuery query, IReadOnlyCollection<string> facets)
    {
        var browses = query.Words.IsNone && string.IsNullOrEmpty(query.Speaker) && string.IsNullOrEmpty(query.SpeakerId)
            && query.Articles.Count == 0 && query.From is null && query.To is null && !(query.MinConfidence > 0);
        return browses && (!facets.Contains(QuoteFacets.Speaker) || IsWhole(query));
    }

    /// <summary>Adds up shelves; the most quoted speakers are kept apart for the whole index.</summary>
    public static QuoteCounts OfShelves(SqliteSession session, QuoteQuery query, IReadOnlyCollection<string> facets)
    {
        var counts = new QuoteCounts();
        var shelves = session.List(
            "SELECT kind, language, outlet, key, quotes FROM shelf WHERE quotes > 0", row => (Shelf: Shelf.Read(row), Key: row.GetInt64(3), Quotes: row.GetInt64(4)));
        foreach (var (_, key, quotes) in shelves.Where(shelf => shelf.Shelf.Passes(query)))
            counts.Shelves.Add(key, quotes);
        counts.Total = counts.Shelves.Values.Sum();
        if (facets.Contains(QuoteFacets.Month))
            counts.AddMonths(session, IsWhole(query));
        if (facets.Contains(QuoteFacets.Speaker))
            counts.AddMostQuoted(session);
        return counts;
    }

    /// <summary>Whether no filter by shelf is asked for.</summary>
    public static bool IsWhole(QuoteQuery query) =>
        query.Kinds.Count == 0 && string.IsNullOrEmpty(query.Outlet) && string.IsNullOrEmpty(query.Language);

    private void AddMonths(SqliteSession session, bool isWhole)
    {
        using var row = isWhole
            ? session.Query("SELECT month, sum(quotes) FROM shelf_month GROUP BY month HAVING sum(quotes) > 0")
            : session.Query(
                "SELECT month, sum(quotes) FROM shelf_month WHERE quotes > 0 AND shelf IN (SELECT value FROM json_each($shelves)) GROUP BY month",
                ("$shelves", $"[{string.Join(',', Shelves.Keys)}]"));
        while (row.Read())
        {
            var month = row.GetString(0).Split('-');
            Months.Add((int.Parse(month[0], CultureInfo.InvariantCulture) * 12) + int.Parse(month[1], CultureInfo.InvariantCulture) - 1, row.GetInt64(1));
        }
    }

    private void AddMostQuoted(SqliteSession session)
    {
        using var row = session.Query(
            "SELECT key, quotes FROM speaker WHERE quotes > 0 ORDER BY quotes DESC, id LIMIT $limit", ("$limit", QuoteFacets.MaxValues));
        while (row.Read())
            Speakers.Add(row.GetInt64(0), row.GetInt64(1));
    }

    public static void Add<T>(Dictionary<T, long> counts, T value, long count = 1)
        where T : notnull =>
        CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _) += count;
}
