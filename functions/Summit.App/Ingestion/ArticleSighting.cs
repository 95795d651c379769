using System.Runtime.CompilerServices;

namespace Summit.App.Ingestion;

/// <summary>What store, ledger and index each know of one article.</summary>
/// <param name="Article">Its name.</param>
/// <param name="Stored">Its version in the store; null when it is not there.</param>
/// <param name="Entry">Its record in the ledger; null when there is none.</param>
/// <param name="InIndex">Whether the index holds quotes of it.</param>
internal sealed record ArticleSighting(string Article, string? Stored, LedgerEntry? Entry, bool InIndex)
{
    /// <summary>
    /// Walks three ordered lists side by side, so that none has to be held in memory. The lists are taken while others
    /// write, and a store may order rare characters otherwise; a sighting is therefore a hint, and whoever acts on it
    /// looks again.
    /// </summary>
    public static async IAsyncEnumerable<ArticleSighting> JoinAsync(
        IAsyncEnumerable<StoredArticle> stored,
        IAsyncEnumerable<LedgerEntry> entries,
        IAsyncEnumerable<string> indexed,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var store = new OrderedList<StoredArticle>(stored, article => article.Name, cancellation);
        await using var ledger = new OrderedList<LedgerEntry>(entries, entry => entry.Record.Article, cancellation);
        await using var index = new OrderedList<string>(indexed, name => name, cancellation);
        await store.MoveAsync();
        await ledger.MoveAsync();
        await index.MoveAsync();

        while (First(store.Name, First(ledger.Name, index.Name)) is { } name)
        {
            yield return new ArticleSighting(
                name,
                store.Name == name ? store.Current.Version : null,
                ledger.Name == name ? ledger.Current : null,
                index.Name == name);
            await store.PassAsync(name);
            await ledger.PassAsync(name);
            await index.PassAsync(name);
        }
    }

    private static string? First(string? one, string? other) =>
        other is null || (one is not null && string.CompareOrdinal(one, other) <= 0) ? one : other;

    /// <summary>A list and where its reader stands.</summary>
    private sealed class OrderedList<T>(IAsyncEnumerable<T> items, Func<T, string> name, CancellationToken cancellation) : IAsyncDisposable
    {
        private readonly IAsyncEnumerator<T> _items = items.GetAsyncEnumerator(cancellation);

        /// <summary>Name of the current item; null at the end.</summary>
        public string? Name { get; private set; }

        public T Current => _items.Current;

        public async ValueTask MoveAsync() => Name = await _items.MoveNextAsync() ? name(_items.Current) : null;

        public ValueTask PassAsync(string passed) => Name == passed ? MoveAsync() : ValueTask.CompletedTask;

        public ValueTask DisposeAsync() => _items.DisposeAsync();
    }
}
