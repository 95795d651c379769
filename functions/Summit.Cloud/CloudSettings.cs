using Azure.Core;
using Microsoft.Extensions.Configuration;
using Summit.Cloud.Search;
using Summit.Cloud.Search.Writing;
using Summit.Cloud.Storage;

namespace Summit.Cloud;

/// <summary>Where Summit's data lies in the cloud, and who asks for it.</summary>
/// <param name="Storage">Address of the storage account's blobs, or a connection string.</param>
/// <param name="Index">Address of the search service.</param>
/// <param name="Identity">Who asks, where no key is given.</param>
public sealed record CloudSettings(string Storage, Uri Index, TokenCredential Identity)
{
    /// <summary>A key of the search service; null to ask as <see cref="Identity"/>.</summary>
    public string? IndexKey { get; init; }

    /// <summary>Whether the search service may be asked over http: for an emulator on one's own machine.</summary>
    public bool AllowHttp { get; init; }

    /// <summary>How long writes to the index are tried.</summary>
    public SearchWriting Writing { get; init; } = new();

    /// <summary>
    /// The settings of a function app: <c>Articles__blobServiceUri</c> and <c>Index__endpoint</c>. For emulators on one's own
    /// machine <c>Articles</c> may be a connection string, and <c>Index__key</c> and <c>Index__allowHttp</c> may be set.
    /// </summary>
    /// <exception cref="InvalidOperationException">One is missing or unfit; the message says which, and never repeats a connection string.</exception>
    public static CloudSettings Read(IConfiguration configuration, TokenCredential identity)
    {
        var storage = configuration["Articles:blobServiceUri"] ?? configuration["Articles"]
            ?? throw new InvalidOperationException("The setting Articles__blobServiceUri is missing. Give it the address of the storage account's blobs, https://ACCOUNT.blob.core.windows.net.");
        return Uri.TryCreate(configuration["Index:endpoint"], UriKind.Absolute, out var index)
            ? new(storage, index, identity)
            {
                IndexKey = configuration["Index:key"],
                AllowHttp = bool.TryParse(configuration["Index:allowHttp"], out var allow) && allow,
            }
            : throw new InvalidOperationException("The setting Index__endpoint is missing or no address. Give it the address of the search service, https://NAME.search.windows.net.");
    }

    /// <inheritdoc cref="StorageAccount.Open"/>
    public StorageAccount OpenStorage(bool isHasty = false) => StorageAccount.Open(Storage, Identity, isHasty);

    public SearchEndpoint OpenSearch() => IndexKey is { } key
        ? SearchEndpoint.WithKey(Index, key, AllowHttp)
        : SearchEndpoint.WithIdentity(Index, Identity, AllowHttp);
}
