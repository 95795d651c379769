using Summit.App.Index;

namespace Summit.App.Ingestion;

/// <summary>What is to be done about an article.</summary>
public enum ReconcileNeed
{
    /// <summary>Store, ledger and index agree.</summary>
    None,

    /// <summary>Ledger and index agree, and the store has something else: <see cref="ArticleIngestor.IngestAsync"/>.</summary>
    Ingest,

    /// <summary>The index may hold what the ledger does not know of, or lack what it says: <see cref="ArticleIngestor.RepairAsync"/>.</summary>
    Repair,
}

/// <summary>
/// What store, ledger and index each know of one article. They are asked one after the other while others write, so a
/// sighting is a hint, and whoever acts on it looks again.
/// </summary>
/// <param name="Article">Its name.</param>
/// <param name="Stored">Its version in the store; null when it is not there.</param>
/// <param name="Record">Its state in the ledger; null when there is none.</param>
/// <param name="Indexed">What the index holds of it.</param>
public sealed record ArticleSighting(string Article, string? Stored, LedgerState? Record, IReadOnlyList<IndexedEdition> Indexed)
{
    /// <summary>What is to be done.</summary>
    /// <param name="engineVersion">The engine that would read the article.</param>
    /// <param name="now">The time now.</param>
    /// <param name="inHands">For how long whoever began to write the article is left to it. Where workers can't die without
    /// anybody else knowing, zero.</param>
    public ReconcileNeed Need(string engineVersion, DateTimeOffset now, TimeSpan inHands = default)
    {
        if (Record is { Status: IngestStatus.Writing } && now < Record.Updated + inHands)
            return ReconcileNeed.None;
        if (IsInDoubt)
            return ReconcileNeed.Repair;
        return Stored is not null && Record?.IsCurrent(Stored, engineVersion, now) == true ? ReconcileNeed.None : ReconcileNeed.Ingest;
    }

    /// <summary>Whether the index may hold something else than the ledger says.</summary>
    private bool IsInDoubt => Record is null or { Status: IngestStatus.Writing } ? Indexed.Count > 0 : !HoldsExactly(Record);

    /// <summary>
    /// An engine finds the same quotes in a version of an article each time, and gives them the same ids. So where the index
    /// holds that edition only, and as many quotes as the ledger says, it holds those.
    /// </summary>
    private bool HoldsExactly(LedgerState record) => record.Quotes == 0
        ? Indexed.Count == 0
        : Indexed is [var edition] && edition == new IndexedEdition(record.Version, record.EngineVersion, record.Quotes);
}
