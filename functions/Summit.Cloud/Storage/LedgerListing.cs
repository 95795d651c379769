using System.Runtime.CompilerServices;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Summit.Cloud.Storage;

/// <summary>Lists the blobs of one ledger. Keys stand in blob names behind the name of the index and a slash.</summary>
/// <param name="container">The container of ledgers.</param>
/// <param name="index">The index that the ledger belongs to.</param>
/// <param name="pageSize">How many blobs a request asks for.</param>
internal sealed class LedgerListing(BlobContainerClient container, string index, int pageSize)
{
    private const string Slash = "/";

    private readonly string _prefix = index + Slash;

    /// <summary>A page of the list, with the blobs' metadata.</summary>
    public async Task<Azure.Page<BlobItem>?> PageAsync(string? position, CancellationToken cancellation)
    {
        var blobs = container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, _prefix, cancellation);
        await foreach (var page in blobs.AsPages(position, pageSize))
            return page;
        return null;
    }

    /// <summary>The blobs whose keys come after one, or all, with their metadata.</summary>
    public IAsyncEnumerable<BlobItem> AllAsync(string? after, CancellationToken cancellation) =>
        after is null ? InFolderAsync(_prefix, cancellation) : AfterAsync(_prefix, _prefix + after, cancellation);

    public string KeyOf(string name) => name[_prefix.Length..];

    private IAsyncEnumerable<BlobItem> InFolderAsync(string prefix, CancellationToken cancellation) =>
        container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, prefix, cancellation)
            .AsPages(pageSizeHint: pageSize)
            .SelectMany(page => page.Values);

    /// <summary>
    /// Blob Storage can't begin a list in the middle, so it is asked folder by folder: folders that lie before are passed
    /// over without being listed.
    /// </summary>
    private async IAsyncEnumerable<BlobItem> AfterAsync(string prefix, string after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var items = container.GetBlobsByHierarchyAsync(BlobTraits.Metadata, BlobStates.None, Slash, prefix, cancellation);
        await foreach (var page in items.AsPages(pageSizeHint: pageSize))
        {
            // On a page, the client gives blobs first and folders behind them.
            foreach (var item in page.Values.OrderBy(NameOf, StringComparer.Ordinal))
            {
                var name = NameOf(item);
                var isAfter = string.CompareOrdinal(name, after) > 0;
                if (item.IsPrefix && (isAfter || after.StartsWith(name, StringComparison.Ordinal)))
                {
                    await foreach (var inner in isAfter ? InFolderAsync(name, cancellation) : AfterAsync(name, after, cancellation))
                        yield return inner;
                }
                else if (isAfter)
                {
                    yield return item.Blob;
                }
            }
        }
    }

    private static string NameOf(BlobHierarchyItem item) => item.IsPrefix ? item.Prefix : item.Blob.Name;
}
