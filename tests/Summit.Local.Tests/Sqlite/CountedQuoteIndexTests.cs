using Summit.App.Index;
using Summit.Contracts;
using Summit.Local.Sqlite;

namespace Summit.Local.Tests.Sqlite;

/// <summary>The index with a census: once loaded while it was empty, and kept in step with every write since.</summary>
public sealed class CountedQuoteIndexTests : QuoteIndexContract, IDisposable
{
    private readonly List<TemporaryStore> _temporary = [];

    public void Dispose() => _temporary.ForEach(store => store.Dispose());

    protected override async Task<IQuoteIndex> CreateAsync()
    {
        _temporary.Add(new());
        var store = _temporary[^1].Open();
        await store.Census.LoadAsync();
        return store.Index;
    }
}

/// <summary>The index with a census that is loaded again and again, so that some questions are of what was loaded and some of what came later.</summary>
public sealed class RecountedQuoteIndexTests : QuoteIndexContract, IDisposable
{
    private readonly List<TemporaryStore> _temporary = [];

    public void Dispose() => _temporary.ForEach(store => store.Dispose());

    protected override Task<IQuoteIndex> CreateAsync()
    {
        _temporary.Add(new());
        return Task.FromResult<IQuoteIndex>(new Recounted(_temporary[^1].Open()));
    }

    private sealed class Recounted(SqliteStore store) : IQuoteIndex
    {
        private const int EveryWrite = 2;
        private int _writes;

        public async Task<IReadOnlyList<IndexOutcome>> WriteAsync(IndexBatch batch, CancellationToken cancellation = default)
        {
            var outcomes = await store.Index.WriteAsync(batch, cancellation);
            if (_writes++ % EveryWrite == 0)
                await store.Census.LoadAsync();
            return outcomes;
        }

        public async Task<QuotePage> FindAsync(QuoteQuery query, CancellationToken cancellation = default)
        {
            Assert.True(store.Census.IsThere);
            return await store.Index.FindAsync(query, cancellation);
        }

        public Task<QuoteDocument?> GetAsync(string id, CancellationToken cancellation = default) => store.Index.GetAsync(id, cancellation);

        public Task<IReadOnlyList<SpeakerSuggestion>> SuggestSpeakersAsync(string prefix, int limit, CancellationToken cancellation = default) =>
            store.Index.SuggestSpeakersAsync(prefix, limit, cancellation);

        public Task<IReadOnlyList<PeriodCount>> CountPeriodsAsync(QuoteQuery query, Period period, CancellationToken cancellation = default) =>
            store.Index.CountPeriodsAsync(query, period, cancellation);

        public Task<IReadOnlyList<FacetCount>> CountNamesAsync(string speakerId, CancellationToken cancellation = default) =>
            store.Index.CountNamesAsync(speakerId, cancellation);

        public Task<IReadOnlyList<QuoteDocument>> FindAlikeAsync(QuoteDocument quote, int limit, CancellationToken cancellation = default) =>
            store.Index.FindAlikeAsync(quote, limit, cancellation);

        public IAsyncEnumerable<string> ListQuotesAsync(string article, CancellationToken cancellation = default) => store.Index.ListQuotesAsync(article, cancellation);

        public IAsyncEnumerable<IndexedArticle> ListArticlesAsync(NameRange names = default, CancellationToken cancellation = default) =>
            store.Index.ListArticlesAsync(names, cancellation);
    }
}
