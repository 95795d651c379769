using Azure.Storage.Queues;
using Summit.App.Ingestion;

namespace Summit.Cloud.Storage.Queues;

/// <summary>Hands out repairs by a storage queue; <see cref="QueueMessages.ReadRepair"/> reads them.</summary>
/// <param name="queue">A client that encodes messages as their readers decode them.</param>
public sealed class StorageQueueRepairs(QueueClient queue) : IRepairQueue
{
    private const int AtOnce = 8;

    /// <inheritdoc />
    /// <exception cref="IOException">The queue can't be asked now.</exception>
    public Task<int> CountAsync(CancellationToken cancellation = default) => StorageFailure.ExplainAsync(
        $"The queue '{queue.Name}' does not tell how much waits",
        async () => (await queue.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount,
        cancellation);

    /// <inheritdoc />
    /// <exception cref="IOException">Not all of it could be sent; what was sent is dealt with.</exception>
    public Task SendAsync(RepairOrder order, CancellationToken cancellation = default) => StorageFailure.ExplainAsync(
        $"The queue '{queue.Name}' takes no repairs", () => SendAllAsync(order, cancellation), cancellation);

    private async Task<bool> SendAllAsync(RepairOrder order, CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(RepairMessage.Write(order), options, async (message, token) =>
            await queue.SendMessageAsync(message, timeToLive: QueueTimes.Forever, cancellationToken: token));
        return true;
    }
}
