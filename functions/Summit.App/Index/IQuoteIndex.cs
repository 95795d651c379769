namespace Summit.App.Index;

/// <summary>Documents to put and ids to delete, sent together.</summary>
public sealed record IndexBatch(IReadOnlyList<QuoteDocument> Put, IReadOnlyList<string> Delete);

/// <summary>What became of one document of a batch.</summary>
/// <param name="Id">The document.</param>
/// <param name="Error">Why it was refused for good; null when it was accepted.</param>
public sealed record IndexOutcome(string Id, string? Error);

/// <summary>How many quotes the index holds that one engine found in one version of an article.</summary>
public sealed record IndexedEdition(string ArticleVersion, string EngineVersion, long Quotes);

/// <summary>What the index holds of one article.</summary>
/// <param name="Name">The article's name in the store.</param>
/// <param name="Editions">Each edition once, in any order; never empty. More than one only while it is being written, or after a late writer.</param>
public sealed record IndexedArticle(string Name, IReadOnlyList<IndexedEdition> Editions);

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

    /// <summary>How many quotes of an answer were published in each day, week or month (UTC), in order of time.</summary>
    /// <remarks>Periods without a quote are left out, and so are quotes without a date.</remarks>
    Task<IReadOnlyList<PeriodCount>> CountPeriodsAsync(QuoteQuery query, Period period, CancellationToken cancellation = default);

    /// <summary>The names that quotes give the speaker of an id, the most frequent first; none where nobody has the id.</summary>
    Task<IReadOnlyList<FacetCount>> CountNamesAsync(string speakerId, CancellationToken cancellation = default);

    /// <summary>Other quotes that share <see cref="Analysis.Fingerprints"/> with a quote, those that share most of the rarest first.</summary>
    /// <remarks>What they share is for the caller to judge: a turn of phrase is shared by many.</remarks>
    Task<IReadOnlyList<QuoteDocument>> FindAlikeAsync(QuoteDocument quote, int limit, CancellationToken cancellation = default);

    /// <summary>The ids of all quotes that the index holds of an article, in any order.</summary>
    IAsyncEnumerable<string> ListQuotesAsync(string article, CancellationToken cancellation = default);

    /// <summary>The articles with names in a range that the index holds quotes of, ordered by name (ordinal).</summary>
    IAsyncEnumerable<IndexedArticle> ListArticlesAsync(NameRange names = default, CancellationToken cancellation = default);
}

/// <summary>The index can't be used just now; the message says why, to whoever runs it.</summary>
public class IndexAwayException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A cursor that this index did not give out.</summary>
public sealed class CursorException(string message) : Exception(message);
