using Summit.App.Index;

namespace Summit.Contracts;

/// <summary>An index that answers nothing: what stands in for one in a test says only what that test asks.</summary>
public abstract class SilentIndex : IQuoteIndex
{
    /// <summary>What every question is answered with.</summary>
    protected virtual Exception Silence => new NotSupportedException("This index is for other questions; ask a real one.");

    public virtual Task<IReadOnlyList<IndexOutcome>> WriteAsync(IndexBatch batch, CancellationToken cancellation = default) => throw Silence;

    public virtual Task<QuotePage> FindAsync(QuoteQuery query, CancellationToken cancellation = default) => throw Silence;

    public virtual Task<QuoteDocument?> GetAsync(string id, CancellationToken cancellation = default) => throw Silence;

    public virtual Task<IReadOnlyList<SpeakerSuggestion>> SuggestSpeakersAsync(string prefix, int limit, CancellationToken cancellation = default) => throw Silence;

    public virtual Task<IReadOnlyList<PeriodCount>> CountPeriodsAsync(QuoteQuery query, Period period, CancellationToken cancellation = default) => throw Silence;

    public virtual Task<IReadOnlyList<FacetCount>> CountNamesAsync(string speakerId, CancellationToken cancellation = default) => throw Silence;

    public virtual Task<IReadOnlyList<QuoteDocument>> FindAlikeAsync(QuoteDocument quote, int limit, CancellationToken cancellation = default) => throw Silence;

    public virtual IAsyncEnumerable<string> ListQuotesAsync(string article, CancellationToken cancellation = default) => throw Silence;

    public virtual IAsyncEnumerable<IndexedArticle> ListArticlesAsync(NameRange names = default, CancellationToken cancellation = default) => throw Silence;
}
