using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Summit.App.Index;
using Summit.App.Index.Analysis;
using Summit.Contracts;
using Summit.Quotes;

namespace Summit.App.Tests.Lookup.Shelves;

/// <summary>An index in memory, just able enough to answer what the lookup asks.</summary>
internal sealed class ShelfIndex : IQuoteIndex
{
    private readonly ConcurrentDictionary<string, QuoteDocument> _quotes = new();

    public Task<IReadOnlyList<IndexOutcome>> WriteAsync(IndexBatch batch, CancellationToken cancellation = default)
    {
        foreach (var quote in batch.Put)
            _quotes[quote.Id] = quote;
        foreach (var id in batch.Delete)
            _quotes.TryRemove(id, out _);
        return Task.FromResult<IReadOnlyList<IndexOutcome>>(
            [.. batch.Put.Select(quote => quote.Id).Concat(batch.Delete).Select(id => new IndexOutcome(id, null))]);
    }

    public Task<QuotePage> FindAsync(QuoteQuery query, CancellationToken cancellation = default)
    {
        var found = Ordered(_quotes.Values.Where(quote => Fits(quote, query)), query.Order).ToList();
        var from = query.Cursor is null ? 0 : Offset(query.Cursor);
        var items = found.Skip(from).Take(query.Limit).Select(quote => new QuoteHit(quote, Highlights(quote, query)));
        var next = from + query.Limit < found.Count ? $"at{from + query.Limit}" : null;
        return Task.FromResult(new QuotePage(found.Count, [.. items], Facets(found, query.Facets), next));
    }

    public Task<QuoteDocument?> GetAsync(string id, CancellationToken cancellation = default) =>
        Task.FromResult(_quotes.GetValueOrDefault(id));

    public Task<IReadOnlyList<SpeakerSuggestion>> SuggestSpeakersAsync(string prefix, int limit, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<SpeakerSuggestion>>(
        [
            .. _quotes.Values.SelectMany(quote => quote.Speakers)
                .Where(speaker => speaker.Name.Split(' ').Any(word => word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
                .GroupBy(speaker => speaker)
                .Select(group => new SpeakerSuggestion(group.Key.Id, group.Key.Name, group.LongCount()))
                .OrderByDescending(speaker => speaker.Quotes).ThenBy(speaker => speaker.Id, StringComparer.Ordinal)
                .Take(limit),
        ]);

    public Task<IReadOnlyList<PeriodCount>> CountPeriodsAsync(QuoteQuery query, Period period, CancellationToken cancellation = default) =>
        Task.FromResult(period.Sum(_quotes.Values.Where(quote => Fits(quote, query)).Select(quote => quote.Published).OfType<DateTimeOffset>()
            .Select(published => new PeriodCount(DateOnly.FromDateTime(published.UtcDateTime), 1))));

    public Task<IReadOnlyList<FacetCount>> CountNamesAsync(string speakerId, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<FacetCount>>(
        [
            .. _quotes.Values.SelectMany(quote => quote.Speakers).Where(speaker => speaker.Id == speakerId)
                .GroupBy(speaker => speaker.Name).Select(name => new FacetCount(name.Key, name.LongCount()))
                .OrderByDescending(name => name.Count).ThenBy(name => name.Value, StringComparer.Ordinal),
        ]);

    public Task<IReadOnlyList<QuoteDocument>> FindAlikeAsync(QuoteDocument quote, int limit, CancellationToken cancellation = default)
    {
        var prints = Prints(quote);
        return Task.FromResult<IReadOnlyList<QuoteDocument>>(
        [
            .. _quotes.Values.Where(other => other.Id != quote.Id && prints.Overlaps(Prints(other)))
                .OrderByDescending(other => prints.Intersect(Prints(other)).Count()).ThenBy(other => other.Id, StringComparer.Ordinal).Take(limit),
        ]);
    }

    public async IAsyncEnumerable<string> ListQuotesAsync(string article, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var document in _quotes.Values.Where(document => document.Article == article).ToList())
            yield return document.Id;
    }

    public async IAsyncEnumerable<IndexedArticle> ListArticlesAsync(
        NameRange names = default, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var article in Editions.Of(_quotes.Values, names))
            yield return article;
    }

    private static HashSet<string> Prints(QuoteDocument quote) => [.. Fingerprints.Of(new AnalysedText(quote.Text, quote.Language))];

    private static bool Fits(QuoteDocument quote, QuoteQuery query) =>
        query.Words.All.All(term => term.Words.All(word => Find(quote.Text, word) >= 0))
        && (query.Speaker is null || quote.Speakers.Any(speaker => speaker.Id == query.Speaker || Find(speaker.Name, query.Speaker) >= 0))
        && (query.SpeakerId is null || quote.Speakers.Any(speaker => speaker.Id == query.SpeakerId))
        && (query.Kinds.Count == 0 || query.Kinds.Contains(quote.Kind))
        && (query.Outlet is null || query.Outlet == quote.Outlet)
        && (query.Language is null || query.Language == quote.Language)
        && (query.Articles.Count == 0 || query.Articles.Contains(quote.Article))
        && (query.From is null || quote.Published >= query.From)
        && (query.To is null || quote.Published < query.To)
        && quote.Confidence >= query.MinConfidence;

    private static int Find(string text, string word) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase);

    private static IEnumerable<QuoteDocument> Ordered(IEnumerable<QuoteDocument> quotes, QuoteOrder order) => order == QuoteOrder.Oldest
        ? quotes.OrderBy(quote => quote.Published ?? DateTimeOffset.MaxValue).ThenBy(quote => quote.Id, StringComparer.Ordinal)
        : quotes.OrderByDescending(quote => quote.Published ?? DateTimeOffset.MinValue).ThenBy(quote => quote.Id, StringComparer.Ordinal);

    private static int Offset(string cursor) =>
        cursor.StartsWith("at", StringComparison.Ordinal) && int.TryParse(cursor.AsSpan(2), CultureInfo.InvariantCulture, out var offset)
            ? offset
            : throw new CursorException("This cursor is not one of this index's.");

    private static List<TextSpan> Highlights(QuoteDocument quote, QuoteQuery query) => query.Highlight
        ?
        [
            .. query.Words.All.SelectMany(term => term.Words)
                .Select(word => new TextSpan(Find(quote.Text, word), Find(quote.Text, word) + word.Length))
                .OrderBy(span => span.Start),
        ]
        : [];

    private static Dictionary<string, IReadOnlyList<FacetCount>> Facets(List<QuoteDocument> found, IReadOnlyList<string> names) =>
        names.ToDictionary(name => name, name => (IReadOnlyList<FacetCount>)
        [
            .. found.SelectMany(quote => Values(quote, name))
                .GroupBy(value => value)
                .Select(group => new FacetCount(group.Key.Value, group.LongCount(), group.Key.Label))
                .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal),
        ]);

    private static IEnumerable<(string Value, string? Label)> Values(QuoteDocument quote, string facet) => facet switch
    {
        "speaker" => quote.Speakers.Select(speaker => (speaker.Id, (string?)speaker.Name)),
        "outlet" => quote.Outlet is null ? [] : [(quote.Outlet, null)],
        "language" => [(quote.Language, null)],
        "month" => quote.Published is { } published ? [(published.ToString("yyyy-MM", CultureInfo.InvariantCulture), null)] : [],
        _ => [(quote.Kind.ToString(), null)],
    };
}
