namespace Summit.App.Index;

/// <summary>Documents to put and ids to delete, sent together.</summary>
public sealed record IndexBatch(IReadOnlyList<QuoteDocument> Put, IReadOnlyList<string> Delete);

/// <summary>What became of one document of a batch.</summary>
/// <param name="Id">The document.</param>
/// <param name="Error">Why it was refused for good; null when it was accepted.</param>
public sealed record IndexOutcome(string Id, string? Error);

/// <summary>An id in the index and the article version it was written for.</summary>
public sealed record IndexedQuote(string Id, string ArticleVersion, string EngineVersion);

/// <summary>The index of quotes.</summary>
public interface IQuoteIndex
{
    /// <summary>Writes a batch. Throttling and outages are waited out inside; what can't be waited out throws.</summary>
    /// <returns>One outcome per document and id of the batch.</returns>
    Task<IReadOnlyList<IndexOutcome>> WriteAsync(IndexBatch batch, CancellationToken cancellation = default);

    /// <summary>Answers a question.</summary>
    /// <exception cref="CursorException">The cursor is not one of this index's.</exception>
    Task<QuotePage> FindAsync(QuoteQuery query, CancellationToken cancellation = default);

    /// <summary>One quote; null when the index has none of that id.</summary>
    Task<QuoteDocument?> GetAsync(string id, CancellationToken cancellation = default);

    /// <summary>Speakers whose name has words that start with what was typed, most quoted first.</summary>
    Task<IReadOnlyList<SpeakerSuggestion>> SuggestSpeakersAsync(string prefix, int limit, CancellationToken cancellation = default);

    /// <summary>All ids the index holds for an article.</summary>
    IAsyncEnumerable<IndexedQuote> ListAsync(string article, CancellationToken cancellation = default);

    /// <summary>Names of all articles the index holds quotes of, ordered (ordinal).</summary>
    IAsyncEnumerable<string> ListArticlesAsync(CancellationToken cancellation = default);
}

/// <summary>A cursor that this index did not give out.</summary>
public sealed class CursorException(string message) : Exception(message);
