using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summit.App.Index;
using Summit.App.Ingestion;

namespace Summit.Cloud.Storage;

/// <summary>
/// The ledger of one search index as a blob per article, <c>INDEX/ARTICLE!</c>, so that a second index can be filled
/// beside the first. A record is JSON; what a listing tells of it is in the blob's metadata too. A tag is the blob's ETag.
/// A blob that is no record, as when a hand or a newer Summit wrote it, counts as one of an article that is being written:
/// the next pass takes the article in again. A withdrawn quote is an empty blob, <c>withdrawn!/QUOTE</c>, for all indexes.
/// </summary>
public sealed partial class BlobIngestLedger : IIngestLedger
{
    // No index has a '!' in its name.
    private const string Withdrawn = "withdrawn!/";
    private const int AtOnce = 16;

    private readonly TaggedBlobs _blobs;
    private readonly BlobContainerClient _container;
    private readonly string _index;

    /// <param name="container">The container of ledgers.</param>
    /// <param name="index">The name of the index that the ledger belongs to: small letters, digits, '-' and '_'.</param>
    /// <exception cref="ArgumentException">No index has such a name.</exception>
    public BlobIngestLedger(BlobContainerClient container, string index)
    {
        if (!IndexName().IsMatch(index))
            throw new ArgumentException("The name of an index has 2 to 128 small letters, digits, '-' and '_': give the ledger that of its own.", nameof(index));
        _blobs = new(container);
        _container = container;
        _index = index;
    }

    /// <summary>How many states are on a page of the list. Blob Storage gives 5000 at most.</summary>
    public int PageSize { get; init; } = 5000;

    private LedgerListing Listing => new(_container, _index, PageSize);

    private string NotListed => $"The ledger of index '{_index}' in container '{_container.Name}' can't be listed";

    /// <inheritdoc />
    public async Task<LedgerEntry?> ReadAsync(string article, CancellationToken cancellation = default) =>
        await _blobs.ReadAsync(NameOf(LedgerKey.Of(article)), cancellation) is { } blob ? Entry(article, blob) : null;

    /// <inheritdoc />
    /// <remarks>A write whose answer was lost counts as somebody else's: null.</remarks>
    public Task<string?> WriteAsync(LedgerRecord record, string? tag, CancellationToken cancellation = default) =>
        _blobs.WriteAsync(
            NameOf(LedgerKey.Of(record.Article)),
            LedgerJson.Write(record),
            LedgerProperties.Write(LedgerState.Of(record)),
            tag,
            cancellation);

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string article, string tag, CancellationToken cancellation = default) =>
        _blobs.DeleteAsync(NameOf(LedgerKey.Of(article)), tag, cancellation);

    /// <inheritdoc />
    public Task WithdrawAsync(IReadOnlyCollection<string> quotes, CancellationToken cancellation = default) => Parallel.ForEachAsync(
        quotes.Where(IsQuote),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
        async (quote, stop) => await _blobs.WriteAsync(Withdrawn + quote, BinaryData.Empty, metadata: null, tag: null, stop));

    /// <inheritdoc />
    public async Task<bool> IsWithdrawnAsync(string quote, CancellationToken cancellation = default) =>
        IsQuote(quote) && await _blobs.ReadAsync(Withdrawn + quote, cancellation) is not null;

    /// <inheritdoc />
    /// <remarks>Articles whose keys were cut (see <see cref="LedgerKey"/>) stand where the rest of their names puts them.</remarks>
    public async Task<ListPage<LedgerState>> ListPageAsync(string? position, CancellationToken cancellation = default)
    {
        var page = await StorageFailure.ExplainAsync(NotListed, () => Listing.PageAsync(position, cancellation), cancellation);
        if (page is null)
            return new([], null);
        return new(await StatesAsync(page.Values.ToAsyncEnumerable(), cancellation).ToListAsync(cancellation), string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken);
    }

    /// <inheritdoc />
    /// <inheritdoc cref="ListPageAsync" path="/remarks"/>
    public IAsyncEnumerable<LedgerState> ListAsync(string? after = null, CancellationToken cancellation = default)
    {
        var blobs = Listing.AllAsync(after is null ? null : LedgerKey.Of(after), cancellation);
        return StatesAsync(StorageFailure.ExplainEachAsync(NotListed, blobs, cancellation), cancellation);
    }

    /// <summary>Most are in the list itself; few blobs have to be opened.</summary>
    private IAsyncEnumerable<LedgerState> StatesAsync(IAsyncEnumerable<BlobItem> blobs, CancellationToken cancellation) =>
        blobs.Select(async (BlobItem blob, CancellationToken _) => await StateAsync(blob, cancellation)).OfType<LedgerState>();

    private async Task<LedgerState?> StateAsync(BlobItem blob, CancellationToken cancellation)
    {
        var key = Listing.KeyOf(blob.Name);
        if (LedgerKey.Article(key) is { } article && LedgerProperties.Read(article, blob.Metadata) is { } state)
            return state;
        return await EntryAsync(key, cancellation) is { } entry ? LedgerState.Of(entry.Record) : null;
    }

    /// <summary>Null for a record that has gone meanwhile, and for a blob that is none of the ledger's.</summary>
    private async Task<LedgerEntry?> EntryAsync(string key, CancellationToken cancellation)
    {
        if (LedgerKey.Article(key) is { } article)
            return await ReadAsync(article, cancellation);
        if (!LedgerKey.IsCut(key) || await _blobs.ReadAsync(NameOf(key), cancellation) is not { } blob)
            return null;
        var name = LedgerJson.ReadRecord(blob.Content)?.Article;
        return name is not null && LedgerKey.Of(name) == key ? Entry(name, blob) : null;
    }

    private static LedgerEntry Entry(string article, TaggedBlob blob)
    {
        var record = LedgerJson.ReadRecord(blob.Content) ?? new LedgerRecord(article, "", "", IngestStatus.Writing);
        return new(record with { Article = article }, blob.Tag);
    }

    private static bool IsQuote(string id) => QuoteId.Problem(id) is null;

    private string NameOf(string key) => $"{_index}/{key}";

    [GeneratedRegex(@"^[a-z0-9][a-z0-9_-]{0,126}[a-z0-9]\z")]
    private static partial Regex IndexName();
}
