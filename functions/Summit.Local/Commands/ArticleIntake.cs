using System.Security.Cryptography;
using Summit.App.Ingestion;
using Summit.App.Lookup;
using Summit.Local.Folder;

namespace Summit.Local.Commands;

/// <summary>What became of a file.</summary>
internal sealed record TakenIn(string Name, string Status, int Quotes, string? Reason, bool Failed);

/// <summary>Takes files into store, index and ledger.</summary>
/// <param name="parts">Store, index and ledger.</param>
/// <param name="uploadOnly">Whether the store is all.</param>
internal sealed class ArticleIntake(LookupParts parts, bool uploadOnly = false)
{
    public async Task<TakenIn> TakeInAsync(ArticleFile file, CancellationToken cancellation)
    {
        try
        {
            var isNew = await StoreAsync(file, cancellation);
            return uploadOnly
                ? new(file.Name, isNew ? "stored" : "unchanged", 0, null, Failed: false)
                : await IndexAsync(file, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One file that fails must not keep the others out.
            return Failure(file, CommandException.Words(failure));
        }
    }

    private async Task<TakenIn> IndexAsync(ArticleFile file, CancellationToken cancellation)
    {
        var outcome = await parts.Ingest(file.Name, cancellation);
        return await parts.Ledger.ReadAsync(file.Name, cancellation) is { Record: var record }
            ? Outcome(record, outcome.Result == IngestResult.Unchanged ? "unchanged" : "indexed")
            : Failure(file, "It was removed again meanwhile.");
    }

    private static TakenIn Failure(ArticleFile file, string reason) => new(file.Name, "failed", 0, reason, Failed: true);

    private static TakenIn Outcome(LedgerRecord record, string status)
    {
        var rejected = record.Status == IngestStatus.Rejected;
        return new(record.Article, rejected ? "rejected" : status, record.QuoteIds.Count, record.Reason, rejected);
    }

    /// <summary>Stores the file. What is stored already is left alone, so that its version stays.</summary>
    /// <returns>Whether it was not.</returns>
    private async Task<bool> StoreAsync(ArticleFile file, CancellationToken cancellation)
    {
        var content = await File.ReadAllBytesAsync(file.Path, cancellation);
        var side = SideFile.Beside(file.Path, content);
        if (await parts.Store.OpenAsync(file.Name, 0, cancellation) is { } stored
            && Same(side.Side, stored.Side)
            && await HoldsAsync(stored, content, cancellation))
            return false;
        await parts.Store.PutAsync(file.Name, content, side.ContentType, side.Side, cancellation);
        return true;
    }

    private async Task<bool> HoldsAsync(ArticleBlob stored, byte[] content, CancellationToken cancellation)
    {
        if (stored.Length != content.Length)
            return false;
        if (!stored.Md5.IsEmpty)
            return stored.Md5.Span.SequenceEqual(Md5(content));
        var whole = await parts.Store.OpenAsync(stored.Name, content.Length, cancellation);
        return whole?.Version == stored.Version && whole.Content.Span.SequenceEqual(content);
    }

#pragma warning disable CA5351 // It tells apart what one newsroom stores, as the store does; it guards nothing.
    private static byte[] Md5(byte[] content) => MD5.HashData(content);
#pragma warning restore CA5351

    private static bool Same(IReadOnlyDictionary<string, string> side, IReadOnlyDictionary<string, string> stored) =>
        side.Count == stored.Count && side.All(pair => stored.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
