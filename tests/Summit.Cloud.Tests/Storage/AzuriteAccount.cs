using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Summit.Azurite;

namespace Summit.Cloud.Tests.Storage;

/// <summary>Containers and queues that one test has for itself.</summary>
internal static class AzuriteAccount
{
    /// <param name="azurite">The emulator.</param>
    /// <param name="set">What the client is to do besides.</param>
    public static async Task<BlobContainerClient> NewContainerAsync(this AzuriteServer azurite, Action<BlobClientOptions>? set = null)
    {
        var options = new BlobClientOptions();
        set?.Invoke(options);
        var container = new BlobContainerClient(await azurite.ConnectAsync(), NewName(), options);
        await container.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        return container;
    }

    /// <summary>A container that is not there.</summary>
    public static async Task<BlobContainerClient> NoContainerAsync(this AzuriteServer azurite) => new(await azurite.ConnectAsync(), NewName());

    public static async Task<QueueClient> NewQueueAsync(this AzuriteServer azurite)
    {
        var queue = await azurite.NoQueueAsync();
        await queue.CreateAsync(cancellationToken: TestContext.Current.CancellationToken);
        return queue;
    }

    /// <summary>A queue that is not there.</summary>
    public static async Task<QueueClient> NoQueueAsync(this AzuriteServer azurite) =>
        new(await azurite.ConnectAsync(), NewName(), new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    private static string NewName() => $"t{Guid.NewGuid():N}";
}
