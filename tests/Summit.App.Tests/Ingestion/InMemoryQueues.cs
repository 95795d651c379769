using Summit.App.Ingestion;

namespace Summit.App.Tests.Ingestion;

/// <summary>Keeps what is sent, in order.</summary>
internal sealed class InMemoryRepairs : IRepairQueue
{
    public Queue<RepairOrder> Orders { get; } = [];

    public Task<int> CountAsync(CancellationToken cancellation = default) => Task.FromResult(Orders.Count);

    public Task SendAsync(RepairOrder order, CancellationToken cancellation = default)
    {
        Orders.Enqueue(order);
        return Task.CompletedTask;
    }
}

/// <summary>Keeps what is sent, with its delay, in order.</summary>
internal sealed class InMemoryRedrives : IRedriveQueue
{
    public Queue<(Redrive Redrive, TimeSpan Delay)> Sent { get; } = [];

    public Task SendAsync(Redrive redrive, TimeSpan delay, CancellationToken cancellation = default)
    {
        Sent.Enqueue((redrive, delay));
        return Task.CompletedTask;
    }
}
