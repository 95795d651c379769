using Summit.App.Articles;

namespace Summit.App.Ingestion;

/// <summary>How far an article has come.</summary>
public enum IngestStatus
{
    /// <summary>Its quotes are being written: the index may hold some of the old and some of the new.</summary>
    Writing,

    /// <summary>The index holds exactly its quotes.</summary>
    Indexed,

    /// <summary>It can't be read as an article; the index holds nothing of it.</summary>
    Rejected,
}

/// <summary>What is known of one article's way into the index.</summary>
/// <param name="Article">Its name in the store.</param>
/// <param name="Version">The store's version that was read.</param>
/// <param name="EngineVersion">The engine that read it.</param>
/// <param name="Status">How far it came.</param>
public sealed record LedgerRecord(string Article, string Version, string EngineVersion, IngestStatus Status)
{
    /// <summary>Why it was rejected.</summary>
    public string? Reason { get; init; }

    /// <summary>Ids that may be in the index for this article: while writing, old and new; when indexed, exactly its quotes.</summary>
    public IReadOnlyList<string> QuoteIds { get; init; } = [];

    /// <summary>What is known about the article, for listings.</summary>
    public ArticleMetadata Metadata { get; init; } = ArticleMetadata.None;

    /// <summary>When this record was written.</summary>
    public DateTimeOffset Updated { get; init; }
}

/// <summary>A record with the tag that the next write must name. No tag ever comes back, not even after a deletion.</summary>
public sealed record LedgerEntry(LedgerRecord Record, string Tag);

/// <summary>One record per article; every write names the record it replaces.</summary>
public interface IIngestLedger
{
    /// <summary>The record of an article; null when there is none.</summary>
    Task<LedgerEntry?> ReadAsync(string article, CancellationToken cancellation = default);

    /// <summary>Writes a record in place of the one with <paramref name="tag"/> (null: where there is none).</summary>
    /// <returns>The new tag; null when the ledger holds another record by now, and nothing was written.</returns>
    Task<string?> WriteAsync(LedgerRecord record, string? tag, CancellationToken cancellation = default);

    /// <summary>Removes the record with <paramref name="tag"/>; false when the ledger holds another one by now.</summary>
    Task<bool> DeleteAsync(string article, string tag, CancellationToken cancellation = default);

    /// <summary>Remembers for good that quotes are gone because their article was withdrawn: whoever kept a link to one is told so.</summary>
    Task WithdrawAsync(IReadOnlyCollection<string> quotes, CancellationToken cancellation = default);

    /// <summary>Whether a quote's article was withdrawn at some time. Only of a quote that the index does not hold it says where it is.</summary>
    Task<bool> IsWithdrawnAsync(string quote, CancellationToken cancellation = default);

    /// <summary>A page of the states of all articles, ordered by article name (ordinal).</summary>
    /// <param name="position">The <see cref="ListPage{T}.Next"/> of the page before; null for the first page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<ListPage<LedgerState>> ListPageAsync(string? position, CancellationToken cancellation = default);

    /// <summary>The states of all articles, ordered by article name (ordinal), from the first name after <paramref name="after"/>.</summary>
    IAsyncEnumerable<LedgerState> ListAsync(string? after = null, CancellationToken cancellation = default);
}
