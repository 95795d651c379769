using Summit.App.Ingestion;

namespace Summit.Contracts;

/// <summary>The model of an article store: what every adapter must look like from outside.</summary>
public sealed class InMemoryArticleStore : IArticleStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, ArticleBlob> _articles = new(StringComparer.Ordinal);
    private int _versions;

    /// <summary>Tells when an article is stored; without one, nothing does.</summary>
    public TimeProvider? Clock { get; set; }

    /// <summary>How many articles are on a page of the list.</summary>
    public int PageSize { get; init; } = 1000;

    public Task<ListPage<StoredArticle>> ListPageAsync(string? position, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            var rest = _articles.Values.Where(blob => string.CompareOrdinal(blob.Name, position) > 0);
            return Task.FromResult(Pages.First(rest.Select(blob => new StoredArticle(blob.Name, blob.Version)), PageSize, article => article.Name));
        }
    }

    public Task<ArticleBlob?> OpenAsync(string name, long maxBytes, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            var blob = _articles.GetValueOrDefault(name);
            return Task.FromResult(blob?.Length > maxBytes ? blob with { Content = default } : blob);
        }
    }

    public Task<string> PutAsync(
        string name,
        ReadOnlyMemory<byte> content,
        string? contentType,
        IReadOnlyDictionary<string, string> side,
        CancellationToken cancellation = default)
    {
        if (name.Contains('\0', StringComparison.Ordinal) || name.Split('/').Any(segment => segment is "" or "." or ".."))
            throw new ArgumentException($"'{name}' can't name an article.", nameof(name));
        lock (_lock)
        {
            var version = $"v{++_versions}";
            _articles[name] = new ArticleBlob(name, version, content.Length, content.ToArray(), contentType, new Dictionary<string, string>(side))
            {
                Stored = Clock?.GetUtcNow(),
            };
            return Task.FromResult(version);
        }
    }

    public Task<bool> DeleteAsync(string name, CancellationToken cancellation = default)
    {
        lock (_lock)
            return Task.FromResult(_articles.Remove(name));
    }
}
