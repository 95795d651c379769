using Summit.App.Ingestion;

namespace Summit.App.Tests.Ingestion;

/// <summary>A store that does something else before it gives a page.</summary>
internal sealed class SlowStore(IArticleStore store, Func<Task> before) : IArticleStore
{
    public async Task<ListPage<StoredArticle>> ListPageAsync(string? position, CancellationToken cancellation = default)
    {
        await before();
        return await store.ListPageAsync(position, cancellation);
    }

    public Task<ArticleBlob?> OpenAsync(string name, long maxBytes, CancellationToken cancellation = default) =>
        store.OpenAsync(name, maxBytes, cancellation);

    public Task<string> PutAsync(
        string name, ReadOnlyMemory<byte> content, string? contentType, IReadOnlyDictionary<string, string> side, CancellationToken cancellation = default) =>
        store.PutAsync(name, content, contentType, side, cancellation);

    public Task<bool> DeleteAsync(string name, CancellationToken cancellation = default) => store.DeleteAsync(name, cancellation);
}
