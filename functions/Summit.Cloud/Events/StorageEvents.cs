using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;
using Summit.App.Ingestion;
using Summit.Cloud.Storage.Queues;

namespace Summit.Cloud.Events;

/// <summary>
/// What triggers hand over, taken to those who deal with it. A message that can't be read never can be: it is logged and
/// done with.
/// </summary>
public sealed partial class StorageEvents(ArticleEvents articles, ReconcileShift shift, ILogger<StorageEvents> logger)
{
    /// <summary>A blob was stored or replaced.</summary>
    public Task StoredAsync(string article, CancellationToken cancellation) => articles.ChangedAsync(article, cancellation: cancellation);

    /// <summary>A message of <see cref="CloudNames.DeleteQueue"/>. Whether the article is gone is looked at, not believed.</summary>
    public Task DeletedAsync(QueueMessage message, CancellationToken cancellation) =>
        ReadAsync(QueueMessages.ReadDeletion(Text(message)), CloudNames.DeleteQueue, article => articles.ChangedAsync(article, message.DequeueCount, cancellation));

    /// <summary>A message of <see cref="CloudNames.RepairQueue"/>.</summary>
    public Task OrderedAsync(QueueMessage message, CancellationToken cancellation) =>
        ReadAsync(QueueMessages.ReadRepair(Text(message)), CloudNames.RepairQueue, order => articles.OrderedAsync(order, message.DequeueCount, cancellation));

    /// <summary>A message of <see cref="CloudNames.RedriveQueue"/>.</summary>
    public Task RedrivenAsync(QueueMessage message, CancellationToken cancellation) =>
        ReadAsync(QueueMessages.ReadRedrive(Text(message), Inserted(message)), CloudNames.RedriveQueue, redrive => articles.RedriveAsync(redrive, message.DequeueCount, cancellation));

    /// <summary>A message of <see cref="CloudNames.PoisonQueue"/>: the host saw the worker die several times over a blob, so it is not tried at once.</summary>
    public Task GivenUpAsync(QueueMessage message, CancellationToken cancellation) =>
        ReadAsync(QueueMessages.ReadRedrive(Text(message), Inserted(message)), CloudNames.PoisonQueue, redrive => articles.DiedAsync(redrive, cancellation));

    /// <summary>A shift of the walk over all articles.</summary>
    public async Task ReconcileAsync(CancellationToken cancellation)
    {
        var mark = await shift.RunAsync(cancellation);
        LogWalk(mark.Seen, mark.Differences, mark.Begun, mark.Place is null);
    }

    private Task ReadAsync<T>(QueueReading<T> reading, string queue, Func<T, Task> deal)
        where T : class
    {
        if (reading.Value is { } value)
            return deal(value);
        LogUnread(queue, reading.Fault);
        return Task.CompletedTask;
    }

    private static string Text(QueueMessage message) => message.Body.ToString();

    private static DateTimeOffset Inserted(QueueMessage message) => message.InsertedOn ?? DateTimeOffset.UtcNow;

    [LoggerMessage(Level = LogLevel.Information, Message = "The walk that began at {Begun:u} has seen {Seen} articles so far, with {Differences} differences; ended: {Ended}")]
    private partial void LogWalk(long seen, long differences, DateTimeOffset begun, bool ended);

    [LoggerMessage(Level = LogLevel.Error, Message = "A message of the queue {Queue} is passed over: {Fault}")]
    private partial void LogUnread(string queue, string? fault);
}
