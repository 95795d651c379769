using Summit.App.Index;
using Summit.Contracts;

namespace Summit.App.Tests.Ingestion;

/// <summary>An index that does not say what became of anything.</summary>
internal sealed class MuteIndex : SilentIndex
{
    public override Task<IReadOnlyList<IndexOutcome>> WriteAsync(IndexBatch batch, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<IndexOutcome>>([]);
}
