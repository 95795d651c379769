namespace Summit.App.Ingestion;

/// <summary>How far the walk over all articles has come.</summary>
/// <param name="Place">Where it goes on; null when it has ended.</param>
/// <param name="Begun">When it began.</param>
public sealed record ReconcileMark(ReconcilePlace? Place, DateTimeOffset Begun)
{
    /// <summary>How many articles it has seen.</summary>
    public long Seen { get; init; }

    /// <summary>For how many of them something was to be done.</summary>
    public long Differences { get; init; }
}

/// <summary>A mark with the tag that the next write must name.</summary>
public sealed record ReconcileMarkEntry(ReconcileMark Mark, string Tag);

/// <summary>Keeps the mark of the walk between its legs.</summary>
public interface IReconcileMarks
{
    /// <summary>The mark; null before the first walk.</summary>
    Task<ReconcileMarkEntry?> ReadAsync(CancellationToken cancellation = default);

    /// <summary>Writes a mark in place of the one with <paramref name="tag"/> (null: where there is none).</summary>
    /// <returns>The new tag; null when another mark is there by now, and nothing was written.</returns>
    Task<string?> WriteAsync(ReconcileMark mark, string? tag, CancellationToken cancellation = default);
}
