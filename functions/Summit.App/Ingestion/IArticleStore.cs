namespace Summit.App.Ingestion;

/// <summary>An article as a store lists it.</summary>
/// <param name="Name">Its name: path segments joined by '/', without a leading one.</param>
/// <param name="Version">Changes whenever its bytes or its side metadata change (an ETag).</param>
public readonly record struct StoredArticle(string Name, string Version);

/// <summary>An article's bytes, all of one version.</summary>
/// <param name="Name">Its name in the store.</param>
/// <param name="Version">The version these bytes are.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Content">Its bytes; empty when <paramref name="Length"/> is over the limit that was asked for.</param>
/// <param name="ContentType">Its media type, where the store knows it.</param>
/// <param name="Side">Side metadata by name (title, outlet, url, published, language); names are lower-case.</param>
public sealed record ArticleBlob(
    string Name,
    string Version,
    long Length,
    ReadOnlyMemory<byte> Content,
    string? ContentType,
    IReadOnlyDictionary<string, string> Side)
{
    /// <summary>When this version was stored, where the store knows it.</summary>
    public DateTimeOffset? Stored { get; init; }

    /// <summary>MD5 of its bytes, where the store knows it without reading them; else empty.</summary>
    public ReadOnlyMemory<byte> Md5 { get; init; }
}

/// <summary>Where articles lie: a folder or a container of blobs.</summary>
public interface IArticleStore
{
    /// <summary>A page of the articles, which are ordered by name (ordinal).</summary>
    /// <param name="position">The <see cref="ListPage{T}.Next"/> of the page before; null for the first page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<ListPage<StoredArticle>> ListPageAsync(string? position, CancellationToken cancellation = default);

    /// <summary>Opens the current version of an article; null when there is none of that name.</summary>
    /// <param name="name">Any string; one that can't name an article gives null.</param>
    /// <param name="maxBytes">Content over this size is not read.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="IOException">The article may be there but can't be read now; it is not taken for gone.</exception>
    Task<ArticleBlob?> OpenAsync(string name, long maxBytes, CancellationToken cancellation = default);

    /// <summary>Stores an article under a name, replacing what was there, and gives its version.</summary>
    /// <exception cref="ArgumentException">The name can't name an article in this store; the message says why.</exception>
    Task<string> PutAsync(
        string name,
        ReadOnlyMemory<byte> content,
        string? contentType,
        IReadOnlyDictionary<string, string> side,
        CancellationToken cancellation = default);

    /// <summary>Removes an article and its side metadata; false when there was none.</summary>
    Task<bool> DeleteAsync(string name, CancellationToken cancellation = default);
}
