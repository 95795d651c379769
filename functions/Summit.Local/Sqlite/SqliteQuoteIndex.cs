using System.Runtime.CompilerServices;
using Summit.App.Index;
using Summit.Local.Sqlite.Census;

namespace Summit.Local.Sqlite;

/// <summary>The index of quotes on SQLite and FTS5.</summary>
internal sealed class SqliteQuoteIndex(SqliteStore store, CensusKeeper census) : IQuoteIndex
{
    private const int PageSize = 500;
    private const int Attempts = 10;
    private readonly FacetCounter _facets = new();

    /// <remarks>One transaction: all of the batch is there, or nothing of it. Ids are deleted before documents are put.</remarks>
    public async Task<IReadOnlyList<IndexOutcome>> WriteAsync(IndexBatch batch, CancellationToken cancellation = default)
    {
        var (outcomes, revision, changes) = await store.WriteAsync(session => Write(session, batch), cancellation);
        census.Take(revision, changes);
        return outcomes;
    }

    public async Task<QuotePage> FindAsync(QuoteQuery query, CancellationToken cancellation = default)
    {
        var asked = WellFormed.Of(query);
        var cursor = PageCursor.Read(asked);
        for (var attempt = 1; attempt < Attempts; attempt++)
        {
            try
            {
                return await store.ReadAsync(session => Find(session, asked, cursor), cancellation);
            }
            catch (OutdatedReadException)
            {
                // A write came in between. The next read sees it.
            }
        }

        census.Drop();
        return await store.ReadAsync(session => Find(session, asked, cursor), cancellation);
    }

    public Task<QuoteDocument?> GetAsync(string id, CancellationToken cancellation = default) => store.ReadAsync(
        session => session.Scalar("SELECT document FROM quote WHERE id = $id", ("$id", id)) is string json
            ? StoredJson.ReadQuote(json)
            : null,
        cancellation);

    public Task<IReadOnlyList<SpeakerSuggestion>> SuggestSpeakersAsync(
        string prefix, int limit, CancellationToken cancellation = default) =>
        store.ReadAsync(session => SpeakerNames.Suggest(session, prefix, limit), cancellation);

    public Task<IReadOnlyList<PeriodCount>> CountPeriodsAsync(QuoteQuery query, Period period, CancellationToken cancellation = default)
    {
        var asked = WellFormed.Of(query);
        return store.ReadAsync(session => PeriodCounts.Of(session, asked, period), cancellation);
    }

    public Task<IReadOnlyList<FacetCount>> CountNamesAsync(string speakerId, CancellationToken cancellation = default)
    {
        var id = WellFormed.Of(speakerId);
        return store.ReadAsync(session => SpeakerNames.Count(session, id), cancellation);
    }

    public Task<IReadOnlyList<QuoteDocument>> FindAlikeAsync(QuoteDocument quote, int limit, CancellationToken cancellation = default) =>
        store.ReadAsync(session => AlikeQuotes.Find(session, quote, limit), cancellation);

    public async IAsyncEnumerable<string> ListQuotesAsync(
        string article, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var ids = await store.ReadAsync(
            session => session.List(
                "SELECT id FROM quote WHERE edition IN (SELECT key FROM edition WHERE sort = $sort) ORDER BY id",
                row => row.GetString(0),
                ("$sort", OrdinalKey.Of(article))),
            cancellation);
        foreach (var id in ids)
            yield return id;
    }

    /// <remarks>Reads page by page: a caller that takes its time must not hold an old state of the file.</remarks>
    public async IAsyncEnumerable<IndexedArticle> ListArticlesAsync(
        NameRange names = default, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (true)
        {
            var rest = names;
            var page = await store.ReadAsync(session => IndexedEditions.Page(session, rest, PageSize), cancellation);
            foreach (var article in page)
                yield return article;
            if (page.Count < PageSize)
                yield break;
            names = names with { After = page[^1].Name };
        }
    }

    private (IReadOnlyList<IndexOutcome> Outcomes, long Revision, IReadOnlyList<QuoteChange> Changes) Write(SqliteSession session, IndexBatch batch)
    {
        var writer = new QuoteWriter(session);
        foreach (var id in batch.Delete)
            writer.Delete(id);
        var outcomes = batch.Put.Select(document => Put(writer, document)).ToList();
        var revision = session.Number("UPDATE revision SET number = number + 1 RETURNING number");
        census.Announce(revision);
        return ([.. outcomes, .. batch.Delete.Select(id => new IndexOutcome(id, null))], revision, writer.Changes);
    }

    private static IndexOutcome Put(QuoteWriter writer, QuoteDocument document)
    {
        var problem = QuoteAdmission.Problem(document);
        if (problem is null)
            writer.Put(document);
        return new(document.Id, problem);
    }

    private QuotePage Find(SqliteSession session, QuoteQuery query, PageCursor? cursor)
    {
        if (QuotePlan.Of(query, session) is not { } plan)
            return new(0, [], query.Facets.Where(QuoteFacets.All.Contains).ToDictionary(x => x, _ => (IReadOnlyList<FacetCount>)[]), null);
        using var view = census.View(session);
        var (total, facets) = _facets.Count(session, view, query, plan.All);
        var limit = Math.Clamp(query.Limit, 0, QuoteQuery.MaxLimit);
        var found = plan.Read(session, view, cursor, limit + 1);
        var next = found.Count > limit && limit > 0 ? found[limit - 1].Cursor.Write(query) : null;
        return new(total, Hits(query, found.Take(limit)), facets, next);
    }

    private static QuoteHit[] Hits(QuoteQuery query, IEnumerable<(PageCursor Cursor, string Json)> found)
    {
        var matcher = query.Highlight ? new QuoteMatcher(query.Words) : null;
        return [.. from row in found
                   let document = StoredJson.ReadQuote(row.Json)
                   select new QuoteHit(document, matcher?.Highlights(document.Text, document.Language) ?? [])];
    }
}
