using Azure.Storage.Blobs;
using Summit.Local.Tests.Folder;

namespace Summit.Local.Tests.EndToEnd.Cloud;

/// <summary>What the index should hold, and whether it does.</summary>
internal static class CloudPicture
{
    /// <summary>What a fresh extraction of the stored articles gives.</summary>
    public static async Task<string> OfContainerAsync(BlobContainerClient container)
    {
        using var copy = new TemporaryFolder();
        await foreach (var blob in container.GetBlobsAsync())
        {
            var path = copy.PathOf(blob.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await container.GetBlobClient(blob.Name).DownloadToAsync(path);
        }

        return await IndexPicture.OfFolderAsync(copy.Root);
    }

    /// <summary>Waits until the index holds what the stored articles give; nobody may change them meanwhile.</summary>
    public static async Task HoldsTheContainerAsync(ServedHost host, BlobContainerClient container, TimeSpan deadline)
    {
        var (expected, found) = (await OfContainerAsync(container), "");
        await Newsroom.UntilAsync(
            async () => (found = await IndexPicture.OfIndexAsync(host)) == expected,
            deadline,
            () => $"The container gives\n{expected}\nthe index holds\n{found}\n{host.Log}");
    }
}
