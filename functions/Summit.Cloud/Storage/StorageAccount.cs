using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Summit.Cloud.Storage.Queues;

namespace Summit.Cloud.Storage;

/// <summary>A storage account: its clients, and what Summit keeps in it.</summary>
public sealed class StorageAccount
{
    private const int DeletionsAtOnce = 16;

    private static readonly string[] Containers =
        [CloudNames.ArticleContainer, CloudNames.LedgerContainer, CloudNames.StateContainer, CloudNames.DeadLetterContainer];

    private static readonly string[] QueueNames = [CloudNames.DeleteQueue, CloudNames.RepairQueue, CloudNames.RedriveQueue, CloudNames.PoisonQueue];

    private StorageAccount(BlobServiceClient blobs, QueueServiceClient queues) => (Blobs, Queues) = (blobs, queues);

    public BlobServiceClient Blobs { get; }

    /// <summary>Encodes messages in Base64, as the Functions host expects them.</summary>
    public QueueServiceClient Queues { get; }

    public BlobArticleStore Articles => new(Blobs.GetBlobContainerClient(CloudNames.ArticleContainer));

    /// <summary>Which version of the index is in use.</summary>
    public CurrentIndex CurrentIndex => new(Blobs.GetBlobContainerClient(CloudNames.StateContainer));

    public StorageQueueRepairs Repairs => new(Queues.GetQueueClient(CloudNames.RepairQueue));

    public StorageQueueRedrives Redrives => new(Queues.GetQueueClient(CloudNames.RedriveQueue));

    /// <summary>How far the walk that keeps an index in step has come.</summary>
    public BlobReconcileMarks Marks(string index) => new(Blobs.GetBlobContainerClient(CloudNames.StateContainer), MarksOf(index));

    /// <inheritdoc cref="BlobIngestLedger(BlobContainerClient, string)"/>
    public BlobIngestLedger Ledger(string index) => new(Blobs.GetBlobContainerClient(CloudNames.LedgerContainer), index);

    /// <summary>Opens an account; nothing is asked of it yet.</summary>
    /// <param name="address">
    /// A connection string (<c>UseDevelopmentStorage=true</c> for Azurite), or the address of the account's blobs,
    /// <c>https://ACCOUNT.blob.core.windows.net</c>, from which that of its queues follows.
    /// </param>
    /// <param name="credential">Who asks; needed with an address, not used with a connection string.</param>
    /// <param name="isHasty">Whether to give up soon where nothing answers: for a first look, while somebody sits and waits.</param>
    /// <exception cref="ArgumentException">It is neither, or the credential is missing. The message does not repeat what was given: it may be secret.</exception>
    public static StorageAccount Open(string? address, TokenCredential? credential = null, bool isHasty = false)
    {
        if (string.IsNullOrWhiteSpace(address))
            throw new ArgumentException($"No storage account is given. {StorageAddress.Advice}", nameof(address));
        var trimmed = address.Trim();
        if (!StorageAddress.IsUrl(trimmed))
            return OpenConnection(trimmed, isHasty);
        var (blobs, queues) = StorageAddress.Read(trimmed);
        if (credential is null)
            throw new ArgumentException("The address of a storage account needs an identity that may use it: give a credential as well, or a connection string instead.", nameof(credential));
        return new(new(blobs, credential, StorageOptions.Blobs(isHasty)), new(queues, credential, StorageOptions.Queues(isHasty)));
    }

    /// <summary>Deletes what belongs to an index that is gone: its ledger and the mark of its walk.</summary>
    /// <exception cref="IOException">Not all of it could be deleted; the message says why.</exception>
    public Task ForgetAsync(string index, CancellationToken cancellation = default) => StorageFailure.ExplainAsync(
        $"What is known of the articles of index '{index}' can't be deleted",
        async () =>
        {
            var ledger = Blobs.GetBlobContainerClient(CloudNames.LedgerContainer);
            var options = new ParallelOptions { MaxDegreeOfParallelism = DeletionsAtOnce, CancellationToken = cancellation };
            await Parallel.ForEachAsync(
                ledger.GetBlobsAsync(BlobTraits.None, BlobStates.None, index + "/", cancellation),
                options,
                async (blob, token) => await ledger.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: token));
            return await Blobs.GetBlobContainerClient(CloudNames.StateContainer).DeleteBlobIfExistsAsync(MarksOf(index), cancellationToken: cancellation);
        },
        cancellation);

    /// <summary>Makes the containers and queues that are not there. For Azurite and small set-ups: elsewhere the infrastructure makes them.</summary>
    /// <exception cref="IOException">They can't be made; the message says why.</exception>
    public async Task EnsureAsync(CancellationToken cancellation = default)
    {
        foreach (var name in Containers)
            await StorageFailure.ExplainAsync(
                $"The container '{name}' can't be made", () => Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation), cancellation);
        foreach (var name in QueueNames)
            await StorageFailure.ExplainAsync(
                $"The queue '{name}' can't be made", () => Queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation), cancellation);
    }

    private static string MarksOf(string index) => $"reconcile-{index}.json";

    private static StorageAccount OpenConnection(string connection, bool isHasty)
    {
        try
        {
            var account = new StorageAccount(new(connection, StorageOptions.Blobs(isHasty)), new(connection, StorageOptions.Queues(isHasty)));
            // Of a string that has blobs only, some clients make queues without an address, and others stumble.
            if (account.Blobs.Uri is not null && account.Queues.Uri is not null)
                return account;
        }
        catch (Exception refused) when (refused is FormatException or ArgumentException or InvalidOperationException or NullReferenceException)
        {
            // What the clients say may repeat the string, key and all.
        }

        throw new ArgumentException($"This is no connection string of a storage account with blobs and queues. {StorageAddress.Advice}", nameof(connection));
    }
}
