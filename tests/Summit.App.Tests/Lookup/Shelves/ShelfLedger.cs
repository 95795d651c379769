using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Summit.App.Ingestion;

namespace Summit.App.Tests.Lookup.Shelves;

/// <summary>A ledger in memory.</summary>
internal sealed class ShelfLedger : IIngestLedger
{
    private readonly ConcurrentDictionary<string, LedgerEntry> _entries = new();
    private readonly ConcurrentDictionary<string, bool> _withdrawn = new();
    private int _writes;

    public Task<LedgerEntry?> ReadAsync(string article, CancellationToken cancellation = default) =>
        Task.FromResult(_entries.GetValueOrDefault(article));

    public Task<string?> WriteAsync(LedgerRecord record, string? tag, CancellationToken cancellation = default)
    {
        if (_entries.GetValueOrDefault(record.Article)?.Tag != tag)
            return Task.FromResult<string?>(null);
        var next = Interlocked.Increment(ref _writes).ToString(CultureInfo.InvariantCulture);
        _entries[record.Article] = new(record, next);
        return Task.FromResult<string?>(next);
    }

    public Task<bool> DeleteAsync(string article, string tag, CancellationToken cancellation = default) =>
        Task.FromResult(_entries.GetValueOrDefault(article)?.Tag == tag && _entries.TryRemove(article, out _));

    public Task WithdrawAsync(IReadOnlyCollection<string> quotes, CancellationToken cancellation = default)
    {
        foreach (var quote in quotes)
            _withdrawn[quote] = true;
        return Task.CompletedTask;
    }

    public Task<bool> IsWithdrawnAsync(string quote, CancellationToken cancellation = default) => Task.FromResult(_withdrawn.ContainsKey(quote));

    public Task<ListPage<LedgerState>> ListPageAsync(string? position, CancellationToken cancellation = default) =>
        Task.FromResult(new ListPage<LedgerState>([.. Ordered().Select(entry => LedgerState.Of(entry.Record))], null));

    public async IAsyncEnumerable<LedgerState> ListAsync(string? after = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        foreach (var entry in Ordered().Where(entry => string.CompareOrdinal(entry.Record.Article, after) > 0))
            yield return LedgerState.Of(entry.Record);
    }

    private IEnumerable<LedgerEntry> Ordered() => _entries.Values.OrderBy(entry => entry.Record.Article, StringComparer.Ordinal);
}
