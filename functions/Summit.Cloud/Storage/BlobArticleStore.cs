using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summit.App.Ingestion;

namespace Summit.Cloud.Storage;

/// <summary>
/// The articles of a blob container, whoever uploads them. A version is the blob's ETag without quotation marks.
/// Side metadata is the blob's metadata (title, outlet, url, published, language): plain ASCII stands as it is, any other
/// text as <c>UTF-8''</c> and the text percent-encoded in UTF-8. Snapshots, old versions and deleted blobs that the account
/// keeps are no articles, nor are the directories of accounts with a hierarchical namespace.
/// </summary>
public sealed class BlobArticleStore(BlobContainerClient container) : IArticleStore
{
    private const int MaxTries = 5;
    private const string FolderMark = "hdi_isfolder";

    /// <summary>How many blobs are on a page of the list. Blob Storage gives 5000 at most.</summary>
    public int PageSize { get; init; } = 5000;

    /// <inheritdoc />
    /// <remarks>
    /// Blob Storage documents no more of its order than that it is alphabetical, capitals first. For names in ASCII that is
    /// the ordinal order; for others, and in accounts with a hierarchical namespace, pages may overlap. Each page is put into
    /// order here, so that a walk sees at worst a difference where there is none. Blobs whose names can't be articles' are
    /// left out.
    /// </remarks>
    /// <exception cref="IOException">The container can't be listed now.</exception>
    public Task<ListPage<StoredArticle>> ListPageAsync(string? position, CancellationToken cancellation = default) =>
        StorageFailure.ExplainAsync($"The container '{container.Name}' can't be listed", () => PageAsync(position, cancellation), cancellation);

    /// <inheritdoc />
    public async Task<ArticleBlob?> OpenAsync(string name, long maxBytes, CancellationToken cancellation = default)
    {
        if (!ArticleBlobName.IsArticle(name))
            return null;
        for (var tries = 1; tries <= MaxTries; tries++)
        {
            var (found, blob) = await StorageFailure.ExplainAsync(
                $"'{name}' of container '{container.Name}' can't be read", () => TryOpenAsync(name, maxBytes, cancellation), cancellation);
            if (blob is not null || !found)
                return blob;
        }

        throw new IOException($"'{name}' of container '{container.Name}' keeps changing while it is read; it is read again when it rests.");
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">The name can't name an article, or the side metadata takes more than 8 KB; the message says why.</exception>
    /// <exception cref="IOException">It can't be stored now.</exception>
    public Task<string> PutAsync(
        string name,
        ReadOnlyMemory<byte> content,
        string? contentType,
        IReadOnlyDictionary<string, string> side,
        CancellationToken cancellation = default)
    {
        if (ArticleBlobName.Fault(name) is { } fault)
            throw new ArgumentException(fault, nameof(name));
        var options = new BlobUploadOptions
        {
            HttpHeaders = new() { ContentType = contentType },
            Metadata = SideProperties.Write(side),
        };
        return StorageFailure.ExplainAsync(
            $"'{name}' can't be stored in container '{container.Name}'",
            async () => BlobTag.Of((await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), options, cancellation)).Value.ETag),
            cancellation);
    }

    /// <inheritdoc />
    /// <exception cref="IOException">It can't be removed now.</exception>
    public Task<bool> DeleteAsync(string name, CancellationToken cancellation = default) =>
        ArticleBlobName.IsArticle(name)
            ? StorageFailure.ExplainAsync(
                $"'{name}' can't be removed from container '{container.Name}'", () => TryDeleteAsync(name, cancellation), cancellation)
            : Task.FromResult(false);

    private async Task<ListPage<StoredArticle>> PageAsync(string? position, CancellationToken cancellation)
    {
        var blobs = container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix: null, cancellation);
        await foreach (var page in blobs.AsPages(position, PageSize))
        {
            var articles = page.Values
                .Where(blob => ArticleBlobName.IsArticle(blob.Name) && !IsFolder(blob.Metadata))
                .Select(blob => new StoredArticle(blob.Name, BlobTag.Of(blob.Properties.ETag!.Value)))
                .OrderBy(article => article.Name, StringComparer.Ordinal);
            return new([.. articles], string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken);
        }

        return new([], null);
    }

    /// <summary>Gives what was found, and no blob where it changed between the two requests.</summary>
    private async Task<(bool Found, ArticleBlob? Blob)> TryOpenAsync(string name, long maxBytes, CancellationToken cancellation)
    {
        try
        {
            var client = container.GetBlobClient(name);
            BlobProperties properties = await client.GetPropertiesAsync(cancellationToken: cancellation);
            if (IsFolder(properties.Metadata))
                return (false, null);
            var content = properties.ContentLength <= maxBytes ? await ReadAsync(client, properties, cancellation) : [];
            var side = SideProperties.Read(properties.Metadata);
            return (true, new ArticleBlob(name, BlobTag.Of(properties.ETag), properties.ContentLength, content, properties.ContentType, side)
            {
                Stored = properties.LastModified,
                Md5 = properties.ContentHash,
            });
        }
        catch (RequestFailedException gone) when (StorageFailure.IsNoBlob(gone))
        {
            return (false, null);
        }
        catch (RequestFailedException changed) when (StorageFailure.IsOtherBlob(changed))
        {
            return (true, null);
        }
    }

    private static async Task<byte[]> ReadAsync(BlobClient client, BlobProperties properties, CancellationToken cancellation)
    {
        var same = new BlobDownloadOptions { Conditions = new() { IfMatch = properties.ETag } };
        using BlobDownloadStreamingResult download = await client.DownloadStreamingAsync(same, cancellation);
        var content = new byte[properties.ContentLength];
        await download.Content.ReadExactlyAsync(content, cancellation);
        return content;
    }

    private async Task<bool> TryDeleteAsync(string name, CancellationToken cancellation)
    {
        try
        {
            await container.GetBlobClient(name).DeleteAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellation);
            return true;
        }
        catch (RequestFailedException gone) when (StorageFailure.IsNoBlob(gone))
        {
            return false;
        }
    }

    private static bool IsFolder(IDictionary<string, string>? metadata) =>
        metadata?.Any(property =>
            property.Key.Equals(FolderMark, StringComparison.OrdinalIgnoreCase)
            && property.Value.Equals("true", StringComparison.OrdinalIgnoreCase)) == true;
}
