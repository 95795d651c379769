namespace Summit.App.Ingestion;

/// <summary>What an ingestion came to.</summary>
public enum IngestResult
{
    /// <summary>The index now holds exactly the article's quotes.</summary>
    Indexed,

    /// <summary>It already did, or the article was already rejected: nothing was written.</summary>
    Unchanged,

    /// <summary>The article can't be indexed; the index holds nothing of it.</summary>
    Rejected,

    /// <summary>The article is gone from the store, and now from index and ledger.</summary>
    Removed,

    /// <summary>The article was not given up, as it was stored again after its failures: nothing was written.</summary>
    Renewed,

    /// <summary>Neither the store nor the ledger knows the article.</summary>
    NothingThere,
}

/// <summary>What an ingestion came to, with the count or the reason that goes with it.</summary>
/// <param name="Result">What it came to.</param>
/// <param name="Quotes">How many quotes were written.</param>
/// <param name="Reason">Why the article was rejected.</param>
public sealed record IngestOutcome(IngestResult Result, int Quotes = 0, string? Reason = null)
{
    /// <summary>How long a new version waited from its upload until its quotes stood in the index; null for what was no new version.</summary>
    public TimeSpan? Waited { get; init; }
}

/// <summary>An article that its readers or the engine fail over: waiting does not help, another build may.</summary>
public sealed class ArticleException(string message, Exception inner) : Exception(message, inner);

/// <summary>An ingestion that could not be finished; the ledger says so, and the next pass of the reconciler takes it up.</summary>
public sealed class IngestException(string message) : Exception(message);
