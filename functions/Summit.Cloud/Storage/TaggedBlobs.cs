using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Summit.Cloud.Storage;

/// <summary>A small blob and its tag.</summary>
internal sealed record TaggedBlob(BinaryData Content, string Tag);

/// <summary>
/// Small blobs that are replaced only by those who have seen them. When the answer to a write is lost, the client sends it
/// again, and the second finds the tag of the first and is refused: such a write counts as somebody else's, and whoever
/// made it begins again from what is there.
/// </summary>
internal sealed class TaggedBlobs(BlobContainerClient container)
{
    private const string MediaType = "application/json";

    /// <summary>Null when there is no such blob.</summary>
    public Task<TaggedBlob?> ReadAsync(string name, CancellationToken cancellation) =>
        ExplainAsync("read", name, () => TryReadAsync(name, cancellation), cancellation);

    /// <summary>Writes in place of the blob with <paramref name="tag"/> (null: where there is none).</summary>
    /// <returns>The new tag; null when there is another blob by now.</returns>
    public Task<string?> WriteAsync(
        string name, BinaryData content, IDictionary<string, string>? metadata, string? tag, CancellationToken cancellation)
    {
        if (BlobTag.Condition(tag) is not { } condition)
            return Task.FromResult<string?>(null);
        var options = new BlobUploadOptions { Conditions = condition, Metadata = metadata, HttpHeaders = new() { ContentType = MediaType } };
        return ExplainAsync("written", name, () => TryWriteAsync(name, content, options, cancellation), cancellation);
    }

    /// <summary>Removes the blob with <paramref name="tag"/>; false when there is none or another by now.</summary>
    public Task<bool> DeleteAsync(string name, string tag, CancellationToken cancellation) =>
        BlobTag.Condition(tag) is { } condition
            ? ExplainAsync("removed", name, () => TryDeleteAsync(name, condition, cancellation), cancellation)
            : Task.FromResult(false);

    private Task<T> ExplainAsync<T>(string done, string name, Func<Task<T>> call, CancellationToken cancellation) =>
        StorageFailure.ExplainAsync($"'{name}' of container '{container.Name}' can't be {done}", call, cancellation);

    private async Task<TaggedBlob?> TryReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            BlobDownloadResult read = await container.GetBlobClient(name).DownloadContentAsync(cancellation);
            return new(read.Content, BlobTag.Of(read.Details.ETag));
        }
        catch (RequestFailedException gone) when (StorageFailure.IsNoBlob(gone))
        {
            return null;
        }
    }

    private async Task<string?> TryWriteAsync(string name, BinaryData content, BlobUploadOptions options, CancellationToken cancellation)
    {
        try
        {
            BlobContentInfo written = await container.GetBlobClient(name).UploadAsync(content, options, cancellation);
            return BlobTag.Of(written.ETag);
        }
        catch (RequestFailedException other) when (StorageFailure.IsOtherBlob(other) || StorageFailure.IsNoBlob(other))
        {
            return null;
        }
    }

    private async Task<bool> TryDeleteAsync(string name, BlobRequestConditions condition, CancellationToken cancellation)
    {
        try
        {
            await container.GetBlobClient(name).DeleteAsync(DeleteSnapshotsOption.IncludeSnapshots, condition, cancellation);
            return true;
        }
        catch (RequestFailedException other) when (StorageFailure.IsOtherBlob(other) || StorageFailure.IsNoBlob(other))
        {
            return false;
        }
    }
}
