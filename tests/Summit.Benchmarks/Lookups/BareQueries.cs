using Summit.App.Index;
using Summit.Local.Sqlite;

namespace Summit.Benchmarks.Lookups;

/// <summary>The same answers straight from the file by one connection: SQL alone, no HTTP, no JSON written, nothing kept between questions.</summary>
internal sealed class BareQueries(SqliteSession session)
{
    /// <summary>The rows of the page alone, which tells the least that any answer costs.</summary>
    public int Page(LookupQuestion question) => Ask(question, (plan, query) => plan.Read(session, null, PageCursor.Read(query), query.Limit + 1).Count);

    /// <summary>The rows of the page, and the matching rows counted one by one for total and facets.</summary>
    public int Whole(LookupQuestion question) => Ask(question, (plan, query) =>
        (QuoteCounts.AreShelved(query, QuoteFacets.All)
            ? QuoteCounts.OfShelves(session, query, QuoteFacets.All)
            : QuoteCounts.OfRows(session, plan.All)).Shelves.Count + plan.Read(session, null, PageCursor.Read(query), query.Limit + 1).Count);

    private int Ask(LookupQuestion question, Func<QuotePlan, QuoteQuery, int> read)
    {
        const string ById = "/v1/quotes/";
        if (question.Path.StartsWith(ById, StringComparison.Ordinal))
            return ((string)session.Scalar("SELECT document FROM quote WHERE id = $id", ("$id", question.Path[ById.Length..]))!).Length;
        if (question.Path.StartsWith("/v1/speakers", StringComparison.Ordinal))
            return SpeakerNames.Suggest(session, question["prefix"], 8).Count;
        var query = question.Query;
        return QuotePlan.Of(query, session) is { } plan ? read(plan, query) : 0;
    }
}
