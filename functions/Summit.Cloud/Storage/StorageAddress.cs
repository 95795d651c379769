namespace Summit.Cloud.Storage;

/// <summary>The address of an account's blobs, and that of its queues.</summary>
internal static class StorageAddress
{
    public const string Advice =
        "Give the address of its blobs, https://ACCOUNT.blob.core.windows.net, or a connection string (UseDevelopmentStorage=true for Azurite).";

    private const string BlobLabel = "blob";
    private const string QueueLabel = "queue";

    public static bool IsUrl(string given) =>
        given.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || given.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">It is no address of an account's blobs. The message does not repeat it: it may hold a signature.</exception>
    public static (Uri Blobs, Uri Queues) Read(string given)
    {
        if (!Uri.TryCreate(given, UriKind.Absolute, out var blobs))
            throw Fault("This is no address of a storage account.");
        if (blobs.Scheme != Uri.UriSchemeHttps)
            throw Fault("The address of a storage account begins with https://, and Azurite is given by a connection string.");
        if (blobs.Query.Length > 0 || blobs.Fragment.Length > 0 || blobs.UserInfo.Length > 0 || blobs.AbsolutePath != "/")
            throw Fault("The address of a storage account ends with its host name: no path, no signature.");

        var labels = blobs.Host.Split('.');
        // The first label is the account's name, and that may be "blob".
        var place = Array.IndexOf(labels, BlobLabel, 1);
        if (place < 0)
            throw Fault("The address of a storage account's blobs has the word 'blob' behind the account's name.");
        labels[place] = QueueLabel;
        return (blobs, new UriBuilder(blobs) { Host = string.Join('.', labels) }.Uri);
    }

    private static ArgumentException Fault(string fault) => new($"{fault} {Advice}");
}
