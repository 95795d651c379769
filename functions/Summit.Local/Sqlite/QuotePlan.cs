using System.Globalization;
using Summit.App.Index;
using Summit.Local.Sqlite.Census;

namespace Summit.Local.Sqlite;

/// <summary>Rows of the full-text table, or of all quotes where there is nothing to match, in one range of positions.</summary>
/// <param name="Match">The match expression; null for all quotes.</param>
/// <param name="Low">First position.</param>
/// <param name="End">One past the last position.</param>
/// <param name="MinConfidence">Least confidence; 0 for any.</param>
internal sealed record QuoteRows(string? Match, long Low, long End, double MinConfidence)
{
    /// <summary>Whether there can be no such rows.</summary>
    public bool IsEmpty => Low >= End;

    /// <summary>The words that <see cref="Match"/> is made of.</summary>
    public SearchWords Words { get; init; } = SearchWords.None;

    /// <summary>Groups of tags it is made of: a row has one of each.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Tags { get; init; } = [];

    /// <summary>The words of which it leaves out what they find; null when it leaves out nothing.</summary>
    public SearchWords? Before { get; init; }
}

/// <summary>How a question is answered: all rows at once to count them, and stage by stage to page through them.</summary>
/// <param name="All">What is counted.</param>
/// <param name="Stages">What is paged through, one stage after the other; together they are all rows, none twice.</param>
/// <param name="Ascending">Whether positions grow from one quote to the next.</param>
internal sealed record QuotePlan(QuoteRows All, IReadOnlyList<QuoteRows> Stages, bool Ascending)
{
    /// <summary>The plan of a question; null when nothing can match.</summary>
    public static QuotePlan? Of(QuoteQuery query, SqliteSession session)
    {
        if (TagsOf(query, session) is not { } tags)
            return null;
        var (low, end) = Range(query);
        QuoteRows Rows(SearchWords words) => new(MatchText.Of(words, tags), low, end, query.MinConfidence) { Words = words, Tags = tags };

        var all = Rows(query.Words);
        return query.Order switch
        {
            QuoteOrder.Oldest => new(all, DatedFirst(all), Ascending: true),
            QuoteOrder.Newest => new(all, [all], Ascending: false),
            _ => new(all, [.. InBands(RelevanceBands.Of(query.Words).Select(Rows))], Ascending: false),
        };
    }

    /// <summary>The quotes after a cursor, with the cursor of each.</summary>
    /// <exception cref="CursorException">The cursor names a place that no plan has.</exception>
    public List<(PageCursor Cursor, string Json)> Read(SqliteSession session, CensusView? census, PageCursor? cursor, int limit)
    {
        var found = new List<(PageCursor, string)>();
        for (var stage = cursor?.Stage ?? 0; stage < Stages.Count && found.Count < limit; stage++)
        {
            var rows = stage == cursor?.Stage ? After(Stages[stage], cursor.Value.Place) : Stages[stage];
            found.AddRange(rows.Read(session, census, Ascending, limit - found.Count)
                .Select(row => (new PageCursor(stage, row.Position.ToString(CultureInfo.InvariantCulture)), row.Json)));
        }

        return found;
    }

    private QuoteRows After(QuoteRows rows, string place)
    {
        if (!long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            throw PageCursor.Invalid();
        return Ascending
            ? rows with { Low = Math.Max(rows.Low, position == Position.End ? position : position + 1) }
            : rows with { End = Math.Min(rows.End, position) };
    }

    /// <summary>Groups of tags, of each of which a quote has one; null when nobody fits the speaker that is asked for.</summary>
    private static List<IReadOnlyList<string>>? TagsOf(QuoteQuery query, SqliteSession session)
    {
        var groups = new List<IReadOnlyList<string>>();
        if (!string.IsNullOrEmpty(query.Speaker))
        {
            var speakers = SpeakerNames.Tags(session, query.Speaker);
            if (speakers.Count == 0)
                return null;
            groups.Add(speakers);
        }

        if (!string.IsNullOrEmpty(query.SpeakerId))
            groups.Add([QuoteTags.Speaker(query.SpeakerId)]);
        if (query.Kinds.Count > 0)
            groups.Add([.. query.Kinds.Distinct().Select(QuoteTags.Kind)]);
        if (!string.IsNullOrEmpty(query.Outlet))
            groups.Add([QuoteTags.Outlet(query.Outlet)]);
        if (!string.IsNullOrEmpty(query.Language))
            groups.Add([QuoteTags.Language(query.Language)]);
        if (query.Articles.Count > 0)
            groups.Add([.. query.Articles.Distinct().Select(QuoteTags.Article)]);
        return groups;
    }

    private static (long Low, long End) Range(QuoteQuery query)
    {
        if (query.From is null && query.To is null)
            return (0, Position.End);
        var low = query.From is { } from ? PublicationSecond.AtOrAfter(from) : PublicationSecond.Undated + 1;
        return (Position.First(low), query.To is { } to ? Position.First(PublicationSecond.AtOrAfter(to)) : Position.End);
    }

    /// <summary>Undated quotes have the lowest positions, and come last all the same.</summary>
    private static QuoteRows[] DatedFirst(QuoteRows all)
    {
        var dated = Position.First(PublicationSecond.Undated + 1);
        return [all with { Low = Math.Max(all.Low, dated) }, all with { End = Math.Min(all.End, dated) }];
    }

    private static IEnumerable<QuoteRows> InBands(IEnumerable<QuoteRows> bands)
    {
        QuoteRows? before = null;
        foreach (var band in bands)
        {
            yield return band.Match is null ? band : band with { Match = MatchText.Without(band.Match, before?.Match), Before = before?.Words };
            before = band;
        }
    }
}
