using System.Runtime.CompilerServices;

namespace Summit.App.Ingestion;

/// <summary>A page of a list that is too long to be read at once.</summary>
/// <param name="Items">What is on it; may be nothing even where more pages follow.</param>
/// <param name="Next">Where the next page begins, in words that only the list understands and that hold for days; null on the last.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Lists read page by page.</summary>
public static class ListPages
{
    /// <summary>All articles of a store, ordered by name (ordinal).</summary>
    public static async IAsyncEnumerable<StoredArticle> ListAsync(this IArticleStore store, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string? position = null;
        do
        {
            var page = await store.ListPageAsync(position, cancellation);
            foreach (var article in page.Items)
                yield return article;
            position = page.Next;
        }
        while (position is not null);
    }
}
