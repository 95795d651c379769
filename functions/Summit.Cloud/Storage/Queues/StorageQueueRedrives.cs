using Azure.Storage.Queues;
using Summit.App.Ingestion;

namespace Summit.Cloud.Storage.Queues;

/// <summary>
/// Keeps articles that failed, until they are tried again; <see cref="QueueMessages.ReadRedrive"/> reads them.
/// </summary>
/// <param name="queue">A client that encodes messages as their readers decode them.</param>
public sealed class StorageQueueRedrives(QueueClient queue) : IRedriveQueue
{
    /// <inheritdoc />
    /// <remarks>A queue hides a message for seven days at most: what is to wait longer comes back after that.</remarks>
    /// <exception cref="IOException">It can't be sent now.</exception>
    public Task SendAsync(Redrive redrive, TimeSpan delay, CancellationToken cancellation = default) => StorageFailure.ExplainAsync(
        $"The queue '{queue.Name}' takes no articles to try again",
        () => queue.SendMessageAsync(RedriveMessage.Write(redrive), QueueTimes.Hidden(delay), QueueTimes.Forever, cancellation),
        cancellation);
}
