using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Summit.Cloud.Storage;

/// <summary>How clients ask: again for a while, but not so long that a function's time is used up by one request.</summary>
internal static class StorageOptions
{
    // Nothing here needs a newer one, and Azurite, which is always behind, refuses the newest.
    private const BlobClientOptions.ServiceVersion BlobVersion = BlobClientOptions.ServiceVersion.V2024_11_04;
    private const QueueClientOptions.ServiceVersion QueueVersion = QueueClientOptions.ServiceVersion.V2024_11_04;

    private const int MaxRetries = 5;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const int HastyRetries = 2;
    private static readonly TimeSpan HastyPatience = TimeSpan.FromSeconds(10);

    /// <param name="isHasty">Whether somebody sits and waits: then it is soon said that nothing answers.</param>
    public static BlobClientOptions Blobs(bool isHasty)
    {
        var options = new BlobClientOptions(BlobVersion);
        Set(options.Retry, isHasty);
        return options;
    }

    /// <inheritdoc cref="Blobs"/>
    public static QueueClientOptions Queues(bool isHasty)
    {
        var options = new QueueClientOptions(QueueVersion) { MessageEncoding = QueueMessageEncoding.Base64 };
        Set(options.Retry, isHasty);
        return options;
    }

    private static void Set(RetryOptions retry, bool isHasty)
    {
        retry.Mode = RetryMode.Exponential;
        retry.MaxRetries = isHasty ? HastyRetries : MaxRetries;
        retry.Delay = FirstDelay;
        retry.MaxDelay = LongestDelay;
        retry.NetworkTimeout = isHasty ? HastyPatience : Patience;
    }
}
