namespace Summit.App.Ingestion;

/// <summary>As much of a ledger record as a listing tells: enough to see whether anything is left to do.</summary>
/// <param name="Article">Its name in the store.</param>
/// <param name="Version">The store's version that was read.</param>
/// <param name="EngineVersion">The engine that read it.</param>
/// <param name="Status">How far it came.</param>
public sealed record LedgerState(string Article, string Version, string EngineVersion, IngestStatus Status)
{
    /// <summary>How many quotes may be in the index for this article.</summary>
    public int Quotes { get; init; }

    /// <summary>When the record was written.</summary>
    public DateTimeOffset Updated { get; init; }

    /// <summary>When the article's embargo ends; null where it has none.</summary>
    public DateTimeOffset? EmbargoedUntil { get; init; }

    public static LedgerState Of(LedgerRecord record) => new(record.Article, record.Version, record.EngineVersion, record.Status)
    {
        Quotes = record.QuoteIds.Count,
        Updated = record.Updated,
        EmbargoedUntil = record.Metadata.EmbargoedUntil,
    };

    /// <summary>Whether nothing is left to do for this version of the article.</summary>
    /// <param name="version">The store's version now.</param>
    /// <param name="engineVersion">The engine that would read it.</param>
    /// <param name="now">An article that was rejected only until its embargo ends is due again by then.</param>
    public bool IsCurrent(string version, string engineVersion, DateTimeOffset now) =>
        Status != IngestStatus.Writing
        && Version == version
        && EngineVersion == engineVersion
        && !(Status == IngestStatus.Rejected && Updated < EmbargoedUntil && EmbargoedUntil <= now);
}
