using System.Globalization;
using Summit.App.Ingestion;

namespace Summit.App.Tests.Ingestion;

/// <summary>The model of what keeps the mark of the walk.</summary>
internal sealed class InMemoryMarks : IReconcileMarks
{
    private ReconcileMarkEntry? _entry;
    private int _tags;

    public Task<ReconcileMarkEntry?> ReadAsync(CancellationToken cancellation = default) => Task.FromResult(_entry);

    public Task<string?> WriteAsync(ReconcileMark mark, string? tag, CancellationToken cancellation = default)
    {
        if (_entry?.Tag != tag)
            return Task.FromResult<string?>(null);
        _entry = new(mark, (++_tags).ToString(CultureInfo.InvariantCulture));
        return Task.FromResult<string?>(_entry.Tag);
    }
}
