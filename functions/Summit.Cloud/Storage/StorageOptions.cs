using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Summit.Cloud.Storage;

/// <summary>How clients ask: again for a while, but not so long that a function's time is used up by one request.</summary>
internal static class StorageOptions
{
    private const int MaxRetries = 5;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static BlobClientOptions Blobs()
    {
        var options = new BlobClientOptions();
        Set(options.Retry);
        return options;
    }

    public static QueueClientOptions Queues()
    {
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        Set(options.Retry);
        return options;
    }

    private static void Set(RetryOptions retry)
    {
        retry.Mode = RetryMode.Exponential;
        retry.MaxRetries = MaxRetries;
        retry.Delay = FirstDelay;
        retry.MaxDelay = LongestDelay;
        retry.NetworkTimeout = Patience;
    }
}
