using System.Collections.Concurrent;
using System.Globalization;
using Summit.App.Ingestion;

namespace Summit.App.Tests.Lookup.Shelves;

/// <summary>A store in memory. Names with ".." are none.</summary>
internal sealed class ShelfStore : IArticleStore
{
    private readonly ConcurrentDictionary<string, ArticleBlob> _blobs = new();
    private int _writes;
    private int _opened;

    /// <summary>How often an article was opened.</summary>
    public int Opened => _opened;

    /// <summary>Names of what is stored, ordered.</summary>
    public IEnumerable<string> Names => _blobs.Keys.Order(StringComparer.Ordinal);

    public Task<ListPage<StoredArticle>> ListPageAsync(string? position, CancellationToken cancellation = default)
    {
        var ordered = _blobs.Values.OrderBy(blob => blob.Name, StringComparer.Ordinal);
        return Task.FromResult(new ListPage<StoredArticle>([.. ordered.Select(blob => new StoredArticle(blob.Name, blob.Version))], null));
    }

    public Task<ArticleBlob?> OpenAsync(string name, long maxBytes, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _opened);
        var blob = _blobs.GetValueOrDefault(name);
        return Task.FromResult(blob?.Length > maxBytes ? blob with { Content = default } : blob);
    }

    public Task<string> PutAsync(
        string name, ReadOnlyMemory<byte> content, string? contentType, IReadOnlyDictionary<string, string> side, CancellationToken cancellation = default)
    {
        if (name.Length == 0 || name.Contains("..", StringComparison.Ordinal))
            throw new ArgumentException($"\"{name}\" can't name an article.", nameof(name));
        var version = "v" + Interlocked.Increment(ref _writes).ToString(CultureInfo.InvariantCulture);
        _blobs[name] = new(name, version, content.Length, content.ToArray(), contentType, side);
        return Task.FromResult(version);
    }

    public Task<bool> DeleteAsync(string name, CancellationToken cancellation = default) => Task.FromResult(_blobs.TryRemove(name, out _));
}
