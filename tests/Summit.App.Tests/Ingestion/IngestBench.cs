using System.Text;
using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.Contracts;

namespace Summit.App.Tests.Ingestion;

/// <summary>Models of store, ledger and index around a real ingestor.</summary>
internal sealed class IngestBench
{
    private static readonly Dictionary<string, string> NoSide = [];

    public IngestBench(IArticleExtractor? extractor = null, TimeProvider? clock = null)
    {
        Extractor = extractor ?? new LineExtractor();
        Clock = clock ?? TimeProvider.System;
        Ingestor = new ArticleIngestor(Store, Ledger, Index, Extractor, Clock);
    }

    // Pages of two and three: whatever is listed goes over the edge of a page.
    public InMemoryArticleStore Store { get; } = new() { PageSize = 2 };

    public InMemoryIngestLedger Ledger { get; } = new() { PageSize = 3 };

    public InMemoryQuoteIndex Index { get; } = new()
    {
        Refusal = document => document.Text == "refused" ? "too odd" : null,
    };

    public IArticleExtractor Extractor { get; }

    public TimeProvider Clock { get; }

    public ArticleIngestor Ingestor { get; }

    public IEnumerable<string> Texts => Index.Documents.Select(document => document.Text).Order(StringComparer.Ordinal);

    public Task<string> PutAsync(string name, string content) =>
        Store.PutAsync(name, Encoding.UTF8.GetBytes(content), null, NoSide);

    public async Task<LedgerRecord?> RecordAsync(string name) => (await Ledger.ReadAsync(name))?.Record;

    public Task<ReconcileReport> ReconcileAsync(IArticleExtractor? extractor = null) =>
        new Reconciler(Store, Ledger, Index, new ArticleIngestor(Store, Ledger, Index, extractor ?? Extractor, Clock), Clock).RunAsync();

    /// <summary>What differs between the index and ledger as they are and as a fresh reading of the store gives them.</summary>
    public async Task<string?> DifferenceAsync()
    {
        var expected = new List<QuoteDocument>();
        var articles = new List<string>();
        await foreach (var stored in Store.ListAsync())
        {
            articles.Add(stored.Name);
            var fresh = Extractor.Extract((await Store.OpenAsync(stored.Name, Extractor.MaxBytes))!);
            var rejected = fresh.Rejection is not null || fresh.Quotes.Any(quote => Index.Refusal(quote) is not null);
            if (!rejected)
                expected.AddRange(fresh.Quotes);
            if (Difference(stored, await RecordAsync(stored.Name), rejected ? [] : fresh.Quotes, rejected) is { } difference)
                return difference;
        }

        await foreach (var state in Ledger.ListAsync())
        {
            if (!articles.Contains(state.Article))
                return $"the ledger still knows {state.Article}";
        }

        return Index.Documents.SequenceEqual(expected.OrderBy(quote => quote.Id, StringComparer.Ordinal))
            ? null
            : $"the index holds [{Say(Index.Documents)}] and not [{Say(expected)}]";
    }

    private string? Difference(StoredArticle stored, LedgerRecord? record, IReadOnlyList<QuoteDocument> quotes, bool rejected)
    {
        if (record is null || !LedgerState.Of(record).IsCurrent(stored.Version, Extractor.EngineVersion, Clock.GetUtcNow()))
            return $"the ledger is behind for {stored}: {record}";
        if (record.Status != (rejected ? IngestStatus.Rejected : IngestStatus.Indexed) || rejected != record.Reason is not null)
            return $"the ledger has the wrong status for {stored}: {record}";
        return record.QuoteIds.Order().SequenceEqual(quotes.Select(quote => quote.Id).Order())
            ? null
            : $"the ledger has the wrong quotes for {stored}";
    }

    private static string Say(IEnumerable<QuoteDocument> documents) =>
        string.Join(", ", documents.Select(document => $"{document.Article} {document.ArticleVersion} {document.Text}"));
}
