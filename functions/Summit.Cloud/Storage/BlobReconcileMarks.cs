using Azure.Storage.Blobs;
using Summit.App.Ingestion;

namespace Summit.Cloud.Storage;

/// <summary>The mark of the walk as a blob. A blob that is no mark counts as that of a walk that has ended.</summary>
/// <param name="container">The container of what the hosts keep for themselves.</param>
/// <param name="blob">The blob's name; indexes that are filled side by side have one each.</param>
public sealed class BlobReconcileMarks(BlobContainerClient container, string blob) : IReconcileMarks
{
    private static readonly ReconcileMark None = new(null, DateTimeOffset.MinValue);

    private readonly TaggedBlobs _blobs = new(container);

    /// <inheritdoc />
    public async Task<ReconcileMarkEntry?> ReadAsync(CancellationToken cancellation = default) =>
        await _blobs.ReadAsync(blob, cancellation) is { } read ? new(LedgerJson.ReadMark(read.Content) ?? None, read.Tag) : null;

    /// <inheritdoc />
    /// <remarks>A write whose answer was lost counts as somebody else's: null.</remarks>
    public Task<string?> WriteAsync(ReconcileMark mark, string? tag, CancellationToken cancellation = default) =>
        _blobs.WriteAsync(blob, LedgerJson.Write(mark), metadata: null, tag, cancellation);
}
