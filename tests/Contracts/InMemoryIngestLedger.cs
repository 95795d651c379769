using System.Runtime.CompilerServices;
using Summit.App.Ingestion;

namespace Summit.Contracts;

/// <summary>The model of a ledger. A tag never comes back, not even after its record was deleted.</summary>
public sealed class InMemoryIngestLedger : IIngestLedger
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, LedgerEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withdrawn = new(StringComparer.Ordinal);
    private int _tags;

    public Task<LedgerEntry?> ReadAsync(string article, CancellationToken cancellation = default)
    {
        lock (_lock)
            return Task.FromResult(_entries.GetValueOrDefault(article));
    }

    public Task<string?> WriteAsync(LedgerRecord record, string? tag, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            if (_entries.GetValueOrDefault(record.Article)?.Tag != tag)
                return Task.FromResult<string?>(null);
            var next = $"t{++_tags}";
            _entries[record.Article] = new LedgerEntry(record, next);
            return Task.FromResult<string?>(next);
        }
    }

    public Task<bool> DeleteAsync(string article, string tag, CancellationToken cancellation = default)
    {
        lock (_lock)
            return Task.FromResult(_entries.GetValueOrDefault(article)?.Tag == tag && _entries.Remove(article));
    }

    public Task WithdrawAsync(IReadOnlyCollection<string> quotes, CancellationToken cancellation = default)
    {
        lock (_lock)
            _withdrawn.UnionWith(quotes);
        return Task.CompletedTask;
    }

    public Task<bool> IsWithdrawnAsync(string quote, CancellationToken cancellation = default)
    {
        lock (_lock)
            return Task.FromResult(_withdrawn.Contains(quote));
    }

    /// <summary>How many states are on a page of the list.</summary>
    public int PageSize { get; init; } = 1000;

    public Task<ListPage<LedgerState>> ListPageAsync(string? position, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            var rest = _entries.Values.Where(entry => string.CompareOrdinal(entry.Record.Article, position) > 0);
            return Task.FromResult(Pages.First(rest.Select(entry => LedgerState.Of(entry.Record)), PageSize, state => state.Article));
        }
    }

    public async IAsyncEnumerable<LedgerState> ListAsync(string? after = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        LedgerEntry[] all;
        lock (_lock)
            all = [.. _entries.Values];
        foreach (var entry in all.Where(entry => after is null || string.CompareOrdinal(entry.Record.Article, after) > 0))
            yield return LedgerState.Of(entry.Record);
    }
}
