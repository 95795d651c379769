using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Search.Documents;
using Summit.App.Index;
using Summit.App.Index.Analysis;
using Summit.Cloud.Search.Queries;
using Summit.Cloud.Search.Rows;
using Summit.Cloud.Search.Writing;

namespace Summit.Cloud.Search;

/// <summary>The index of quotes on Azure AI Search.</summary>
/// <remarks>
/// <para>The service shows what was written about a second later, sometimes more: a question right after a write may still get the
/// old answer, and two requests of one answer may see two states.</para>
/// <para>A question without words takes one request. One with words takes two, sent together: counts, and the first band of
/// relevance; each further band that is needed to fill the page takes one more, three at most.</para>
/// </remarks>
public sealed class SearchQuoteIndex : IQuoteIndex
{
    private const int EditionsAtOnce = 1000;
    private const int MostPeriods = 40_000;
    private const string Months = "month";
    private const string Days = "day";

    private readonly string _index;
    private readonly SearchClient _reader;
    private readonly QuoteSearch _search;
    private readonly FacetReader _facets;
    private readonly SpeakerSuggester _suggester;
    private readonly EditionListing _editions;
    private readonly IndexWriter _writer;

    /// <param name="endpoint">The service.</param>
    /// <param name="index">The name of the index in it.</param>
    /// <param name="writing">How writes are sent and how long they are tried; null for the usual.</param>
    public SearchQuoteIndex(SearchEndpoint endpoint, string index, SearchWriting? writing = null)
        : this(endpoint, index, writing, EditionsAtOnce)
    {
    }

    internal SearchQuoteIndex(SearchEndpoint endpoint, string index, SearchWriting? writing, int editionsAtOnce)
    {
        _index = index;
        _reader = endpoint.Reader(_index);
        _search = new(_reader, _index);
        _facets = new(_search);
        _suggester = new(_search);
        _editions = new(_search, editionsAtOnce);
        _writer = new(endpoint.Writer(_index), _index, writing ?? new());
    }

    /// <remarks>
    /// Not all or nothing: when it throws, any part of the batch may be there. A request that timed out may still be at work in
    /// the service; that it undoes a later write can't be excluded, so documents carry their article's version.
    /// </remarks>
    /// <exception cref="SearchIndexException">The service refuses all writes, or did not take some within <see cref="SearchWriting.Patience"/>.</exception>
    public Task<IReadOnlyList<IndexOutcome>> WriteAsync(IndexBatch batch, CancellationToken cancellation = default) =>
        _writer.WriteAsync(batch, cancellation);

    public async Task<QuotePage> FindAsync(QuoteQuery query, CancellationToken cancellation = default)
    {
        var asked = WellFormed.Of(query);
        var cursor = PageCursor.Read(asked);
        var plan = QuotePlan.Of(asked);
        var limit = Math.Clamp(asked.Limit, 0, QuoteQuery.MaxLimit);
        var pages = new PageReader(_search, plan, cursor, limit);
        var facets = FacetReader.Asked(asked);
        if (pages.IsFirstOfOneStage)
        {
            var answer = await _search.ReadAndCountAsync(plan.All, plan.Order, limit == 0 ? 0 : limit + 1, facets, cancellation);
            return await PageAsync(asked, plan, answer, PageReader.Found(answer, stage: 0), limit, cancellation);
        }

        var counting = _search.CountAsync(plan.All, facets, cancellation);
        var reading = pages.ReadAsync(cancellation);
        await Task.WhenAll(counting, reading);
        return await PageAsync(asked, plan, await counting, await reading, limit, cancellation);
    }

    /// <inheritdoc/>
    public async Task<QuoteDocument?> GetAsync(string id, CancellationToken cancellation = default)
    {
        if (QuoteId.Problem(id) is not null)
            return null;
        return await SearchFailure.GuardAsync(_index, async () =>
        {
            try
            {
                var row = await _reader.GetDocumentAsync<QuoteRow>(id, cancellationToken: cancellation);
                return RowReader.Read(row.Value);
            }
            catch (RequestFailedException e) when (IsNoDocument(e))
            {
                return null;
            }
        });
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<SpeakerSuggestion>> SuggestSpeakersAsync(string prefix, int limit, CancellationToken cancellation = default) =>
        _suggester.SuggestAsync(prefix, limit, cancellation);

    /// <remarks>Exact over a century: of more days than that, those with the fewest quotes may be missing.</remarks>
    public async Task<IReadOnlyList<PeriodCount>> CountPeriodsAsync(QuoteQuery query, Period period, CancellationToken cancellation = default)
    {
        var field = period == Period.Month ? Months : Days;
        var counts = (await _search.CountAsync(QuotePlan.Of(WellFormed.Of(query)).All, [$"{field},count:{MostPeriods}"], cancellation)).Facet(field);
        return period.Sum(counts.Select(count => new PeriodCount(FirstDay(count.Value), count.Count)));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FacetCount>> CountNamesAsync(string speakerId, CancellationToken cancellation = default)
    {
        var key = FilterKey.Of(WellFormed.Of(speakerId));
        return await _suggester.CountNamesAsync(key, cancellation);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QuoteDocument>> FindAlikeAsync(QuoteDocument quote, int limit, CancellationToken cancellation = default)
    {
        var prints = Fingerprints.Of(new AnalysedText(quote.Text, quote.Language));
        if (prints.Count == 0 || limit <= 0)
            return [];
        // The service weighs words by how rare they are, and how many of them a text has.
        var rows = new QuoteRows(SearchText.OfPrints(prints), null);
        var answer = await _search.ReadAsync(rows, ["search.score() desc"], Math.Min(limit + 1, QuoteSearch.MaxRows), QuoteIndexDefinition.Stored, cancellation);
        return [.. answer.Rows.Where(row => row.Id != quote.Id).Take(limit).Select(RowReader.Read)];
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListQuotesAsync(string article, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var rows = new QuoteRows(null, QuoteFilter.OfArticles([WellFormed.Of(article)]));
        var rest = rows;
        while (true)
        {
            var page = (await _search.ReadAsync(rest, ["tie asc"], QuoteSearch.MaxRows, ["id"], cancellation)).Rows;
            foreach (var row in page)
                yield return row.Id;
            if (page.Count < QuoteSearch.MaxRows)
                yield break;
            rest = rows.And(SearchFilter.Create($"tie gt {Tie.Of(page[^1].Id)}"));
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<IndexedArticle> ListArticlesAsync(NameRange names = default, CancellationToken cancellation = default) =>
        _editions.ListAsync(names, cancellation);

    private static DateOnly FirstDay(string dayOrMonth) =>
        DateOnly.ParseExact(dayOrMonth.Length == 7 ? dayOrMonth + "-01" : dayOrMonth, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A missing index has the same number, and is told in words.
    private static bool IsNoDocument(RequestFailedException failure) =>
        failure.Status == 404 && failure.GetRawResponse()?.Content.ToString().Contains("index", StringComparison.OrdinalIgnoreCase) != true;

    private async Task<QuotePage> PageAsync(
        QuoteQuery query, QuotePlan plan, SearchAnswer counts, IReadOnlyList<FoundQuote> found, int limit, CancellationToken cancellation)
    {
        var facets = await _facets.ReadAsync(query, plan.All, counts, cancellation);
        var next = found.Count > limit && limit > 0 ? found[limit - 1].Cursor.Write(query) : null;
        return new(counts.Total, Hits(query, found.Take(limit)), facets, next);
    }

    private static QuoteHit[] Hits(QuoteQuery query, IEnumerable<FoundQuote> found)
    {
        var matcher = query.Highlight ? new QuoteMatcher(query.Words) : null;
        return [.. from quote in found
                   let document = quote.Document
                   select new QuoteHit(document, matcher?.Highlights(document.Text, document.Language) ?? [])];
    }
}
