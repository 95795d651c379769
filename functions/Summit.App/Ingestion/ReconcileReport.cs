namespace Summit.App.Ingestion;

/// <summary>An article that could not be brought into the index this time, and why.</summary>
public sealed record IngestFailure(string Article, string Reason);

/// <summary>One article dealt with by a pass.</summary>
/// <param name="Article">Its name in the store.</param>
/// <param name="Outcome">What it came to; null when it failed.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
/// <param name="Seen">How many articles the pass has dealt with so far, this one included.</param>
public sealed record ReconcileStep(string Article, IngestOutcome? Outcome, string? Failure, int Seen);

/// <summary>What a pass came to.</summary>
/// <param name="Seen">Articles that the store, the ledger or the index knows.</param>
/// <param name="Ingested">Articles indexed anew.</param>
/// <param name="Unchanged">Articles with nothing to do.</param>
/// <param name="Rejected">Articles that can't be indexed, found so by this pass.</param>
/// <param name="Removed">Articles that were gone from the store.</param>
/// <param name="Failed">Articles to try again in the next pass, ordered by name.</param>
public sealed record ReconcileReport(
    int Seen,
    int Ingested,
    int Unchanged,
    int Rejected,
    int Removed,
    IReadOnlyList<IngestFailure> Failed);
