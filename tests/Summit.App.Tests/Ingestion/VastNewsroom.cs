using System.Globalization;
using System.Runtime.CompilerServices;
using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.Contracts;

namespace Summit.App.Tests.Ingestion;

/// <summary>
/// So many articles that no list of them fits anywhere: names and states are made as they are asked for. All are in step
/// but every <paramref name="oddity"/>th, which the ledger does not know.
/// </summary>
internal sealed class VastNewsroom(int articles, int oddity, int pageSize, Action page) : SilentIndex, IArticleStore, IIngestLedger
{
    /// <summary>The most that any list has given at once.</summary>
    public int Largest { get; private set; }

    public static string NameOf(int number) => number.ToString("D9", CultureInfo.InvariantCulture);

    public bool IsOdd(int number) => number % oddity == 0;

    Task<ListPage<StoredArticle>> IArticleStore.ListPageAsync(string? position, CancellationToken cancellation) =>
        Task.FromResult(Page(position, number => new StoredArticle(NameOf(number), "v")));

    Task<ListPage<LedgerState>> IIngestLedger.ListPageAsync(string? position, CancellationToken cancellation)
    {
        var known = Page(position, number => new LedgerState(NameOf(number), "v", "1", IngestStatus.Indexed) { Quotes = 10 });
        return Task.FromResult(known with { Items = [.. known.Items.Where(state => !IsOdd(Number(state.Article)))] });
    }

    public override async IAsyncEnumerable<IndexedArticle> ListArticlesAsync(
        NameRange names = default, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        var first = names.After is null ? 0 : Number(names.After) + 1;
        var last = names.UpTo is null ? articles - 1 : Math.Min(Number(names.UpTo), articles - 1);
        Largest = Math.Max(Largest, last - first + 1);
        for (var number = first; number <= last; number++)
        {
            if (!IsOdd(number))
                yield return new(NameOf(number), [new("v", "1", 10)]);
        }
    }

    private ListPage<T> Page<T>(string? position, Func<int, T> make)
    {
        page();
        var first = position is null ? 0 : Number(position);
        var end = Math.Min(first + pageSize, articles);
        Largest = Math.Max(Largest, end - first);
        return new([.. Enumerable.Range(first, end - first).Select(make)], end < articles ? NameOf(end) : null);
    }

    private static int Number(string name) => int.Parse(name, CultureInfo.InvariantCulture);

    // A walk looks and touches nothing.
    public Task<ArticleBlob?> OpenAsync(string name, long maxBytes, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<string> PutAsync(
        string name, ReadOnlyMemory<byte> content, string? contentType, IReadOnlyDictionary<string, string> side, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<bool> DeleteAsync(string name, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<LedgerEntry?> ReadAsync(string article, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<string?> WriteAsync(LedgerRecord record, string? tag, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<bool> DeleteAsync(string article, string tag, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task WithdrawAsync(IReadOnlyCollection<string> quotes, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<bool> IsWithdrawnAsync(string quote, CancellationToken cancellation = default) => throw new NotSupportedException();

    public IAsyncEnumerable<LedgerState> ListAsync(string? after = null, CancellationToken cancellation = default) => throw new NotSupportedException();
}
