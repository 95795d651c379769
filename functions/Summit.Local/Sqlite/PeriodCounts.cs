using Summit.App.Index;

namespace Summit.Local.Sqlite;

/// <summary>Counts quotes by day, week or month.</summary>
internal static class PeriodCounts
{
    private const int SecondsOfDay = 86_400;

    public static IReadOnlyList<PeriodCount> Of(SqliteSession session, QuoteQuery query, Period period)
    {
        if (period == Period.Month && QuoteCounts.AreShelved(query, [QuoteFacets.Month]))
            return OfShelves(session, query);
        return QuotePlan.Of(query, session) is { All.IsEmpty: false } plan ? period.Sum(Days(session, plan.All)) : [];
    }

    private static PeriodCount[] OfShelves(SqliteSession session, QuoteQuery query) =>
    [
        .. QuoteCounts.OfShelves(session, query, [QuoteFacets.Month]).Months.OrderBy(month => month.Key)
            .Select(month => new PeriodCount(new DateOnly(month.Key / 12, (month.Key % 12) + 1, 1), month.Value)),
    ];

    /// <summary>Row by row: a position tells its day, and rows come in order.</summary>
    private static IEnumerable<PeriodCount> Days(SqliteSession session, QuoteRows rows)
    {
        var counts = new Dictionary<int, long>();
        using var row = session.Query(rows.Select(rows.Match is null ? "facet.position" : "word.rowid"), rows.Parameters());
        while (row.Read())
        {
            var second = Position.SecondOf(row.GetInt64(0));
            if (second != PublicationSecond.Undated)
                QuoteCounts.Add(counts, (int)((second - 1) / SecondsOfDay));
        }

        return counts.Select(day => new PeriodCount(DateOnly.FromDayNumber(day.Key), day.Value));
    }
}
