using Azure.Storage.Blobs;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Summit.Cloud;
using Summit.Cloud.Events;

namespace Summit.Functions;

/// <summary>What makes articles come into the index: events of storage, messages, and the clock.</summary>
public sealed class IngestionFunctions(StorageEvents events)
{
    /// <summary>Name of the app settings that tell where storage is: <c>Articles__blobServiceUri</c> and <c>Articles__queueServiceUri</c>.</summary>
    public const string Storage = "Articles";

    /// <summary>An article was uploaded or replaced. The blob is not downloaded for the trigger.</summary>
    [Function(nameof(IngestArticle))]
    public Task IngestArticle(
        [BlobTrigger(CloudNames.ArticleContainer + "/{name}", Source = BlobTriggerSource.EventGrid, Connection = Storage)] BlobClient blob,
        CancellationToken cancellation) =>
        events.StoredAsync(blob.Name, cancellation);

    /// <summary>An article was deleted; whether it is really gone is looked at.</summary>
    [Function(nameof(RemoveArticle))]
    public Task RemoveArticle(
        [QueueTrigger(CloudNames.DeleteQueue, Connection = Storage)] QueueMessage message, CancellationToken cancellation) =>
        events.DeletedAsync(message, cancellation);

    /// <summary>A walk over all articles found some in need.</summary>
    [Function(nameof(RepairArticles))]
    public Task RepairArticles(
        [QueueTrigger(CloudNames.RepairQueue, Connection = Storage)] QueueMessage message, CancellationToken cancellation) =>
        events.OrderedAsync(message, cancellation);

    /// <summary>An article that failed is due again.</summary>
    [Function(nameof(RedriveArticle))]
    public Task RedriveArticle(
        [QueueTrigger(CloudNames.RedriveQueue, Connection = Storage)] QueueMessage message, CancellationToken cancellation) =>
        events.RedrivenAsync(message, cancellation);

    /// <summary>The host has given up a blob, because the worker died over it again and again.</summary>
    [Function(nameof(RedrivePoison))]
    public Task RedrivePoison(
        [QueueTrigger(CloudNames.PoisonQueue, Connection = Storage)] QueueMessage message, CancellationToken cancellation) =>
        events.GivenUpAsync(message, cancellation);

    /// <summary>Every five minutes a shift of the walk over all articles.</summary>
    [Function(nameof(ReconcileArticles))]
    public Task ReconcileArticles([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) =>
        events.ReconcileAsync(cancellation);
}
