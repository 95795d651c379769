using Summit.App.Index;

namespace Summit.App.Tests.Ingestion;

/// <summary>An index that does not say what became of anything.</summary>
internal sealed class MuteIndex : IQuoteIndex
{
    public Task<IReadOnlyList<IndexOutcome>> WriteAsync(IndexBatch batch, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<IndexOutcome>>([]);

    public Task<QuotePage> FindAsync(QuoteQuery query, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<QuoteDocument?> GetAsync(string id, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SpeakerSuggestion>> SuggestSpeakersAsync(string prefix, int limit, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<string> ListQuotesAsync(string article, CancellationToken cancellation = default) => throw new NotSupportedException();

    public IAsyncEnumerable<IndexedArticle> ListArticlesAsync(NameRange names = default, CancellationToken cancellation = default) => throw new NotSupportedException();
}
