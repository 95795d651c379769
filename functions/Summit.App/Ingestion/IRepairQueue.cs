namespace Summit.App.Ingestion;

/// <summary>Articles about which something is to be done, as <see cref="ReconcileNeed"/> says what.</summary>
public sealed record RepairOrder(IReadOnlyList<string> Ingest, IReadOnlyList<string> Repair);

/// <summary>Hands out work to whoever is free. What is sent is dealt with at least once.</summary>
public interface IRepairQueue
{
    /// <summary>About how many messages wait.</summary>
    Task<int> CountAsync(CancellationToken cancellation = default);

    /// <summary>Sends an order, in as many messages as it takes.</summary>
    Task SendAsync(RepairOrder order, CancellationToken cancellation = default);
}
