using System.Runtime.CompilerServices;
using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.Contracts;

namespace Summit.App.Tests.Ingestion;

/// <summary>A worker that dies, or a call whose answer never comes.</summary>
internal sealed class InjectedFault : Exception;

/// <summary>Lets others go between any two effects, and sometimes fails before or after one, or ends the life of who called.</summary>
internal sealed class Faults(Interleaver interleaver, double chance, double deaths = 0, CancellationTokenSource? life = null)
{
    public async Task<T> CallAsync<T>(Func<Task<T>> call)
    {
        await ChanceAsync();
        var result = await call();
        await ChanceAsync();
        return result;
    }

    private async Task ChanceAsync()
    {
        await interleaver.StepAsync();
        if (interleaver.Random.NextDouble() < deaths)
            await life!.CancelAsync();
        life?.Token.ThrowIfCancellationRequested();
        if (interleaver.Random.NextDouble() < chance)
            throw new InjectedFault();
    }
}

internal sealed class FaultyStore(IArticleStore store, Faults faults) : IArticleStore
{
    public Task<ArticleBlob?> OpenAsync(string name, long maxBytes, CancellationToken cancellation = default) =>
        faults.CallAsync(() => store.OpenAsync(name, maxBytes, cancellation));

    public Task<ListPage<StoredArticle>> ListPageAsync(string? position, CancellationToken cancellation = default) =>
        faults.CallAsync(() => store.ListPageAsync(position, cancellation));

    public Task<string> PutAsync(
        string name, ReadOnlyMemory<byte> content, string? contentType, IReadOnlyDictionary<string, string> side, CancellationToken cancellation = default) =>
        store.PutAsync(name, content, contentType, side, cancellation);

    public Task<bool> DeleteAsync(string name, CancellationToken cancellation = default) => store.DeleteAsync(name, cancellation);
}

internal sealed class FaultyLedger(IIngestLedger ledger, Faults faults) : IIngestLedger
{
    public Task<LedgerEntry?> ReadAsync(string article, CancellationToken cancellation = default) =>
        faults.CallAsync(() => ledger.ReadAsync(article, cancellation));

    public Task<string?> WriteAsync(LedgerRecord record, string? tag, CancellationToken cancellation = default) =>
        faults.CallAsync(() => ledger.WriteAsync(record, tag, cancellation));

    public Task<bool> DeleteAsync(string article, string tag, CancellationToken cancellation = default) =>
        faults.CallAsync(() => ledger.DeleteAsync(article, tag, cancellation));

    public Task WithdrawAsync(IReadOnlyCollection<string> quotes, CancellationToken cancellation = default) =>
        faults.CallAsync(async () =>
        {
            await ledger.WithdrawAsync(quotes, cancellation);
            return true;
        });

    public Task<bool> IsWithdrawnAsync(string quote, CancellationToken cancellation = default) => ledger.IsWithdrawnAsync(quote, cancellation);

    public Task<ListPage<LedgerState>> ListPageAsync(string? position, CancellationToken cancellation = default) =>
        faults.CallAsync(() => ledger.ListPageAsync(position, cancellation));

    public IAsyncEnumerable<LedgerState> ListAsync(string? after = null, CancellationToken cancellation = default) =>
        ledger.ListAsync(after, cancellation);
}

/// <summary>Writes a batch piece by piece, since an index may die with half of it done.</summary>
internal sealed class FaultyIndex(IQuoteIndex index, Faults faults) : SilentIndex
{
    public override async Task<IReadOnlyList<IndexOutcome>> WriteAsync(IndexBatch batch, CancellationToken cancellation = default)
    {
        var outcomes = new List<IndexOutcome>();
        foreach (var document in batch.Put)
            outcomes.AddRange(await faults.CallAsync(() => index.WriteAsync(new IndexBatch([document], []), cancellation)));
        foreach (var id in batch.Delete)
            outcomes.AddRange(await faults.CallAsync(() => index.WriteAsync(new IndexBatch([], [id]), cancellation)));
        return outcomes;
    }

    public override async IAsyncEnumerable<string> ListQuotesAsync(string article, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var id in await faults.CallAsync(async () => await index.ListQuotesAsync(article, cancellation).ToListAsync(cancellation)))
            yield return id;
    }

    public override async IAsyncEnumerable<IndexedArticle> ListArticlesAsync(
        NameRange names = default, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var article in await faults.CallAsync(async () => await index.ListArticlesAsync(names, cancellation).ToListAsync(cancellation)))
            yield return article;
    }
}
