using System.Collections.Concurrent;

namespace Summit.Local.Commands;

/// <summary>Counts what became of many files, from any thread, and keeps what is to be listed.</summary>
/// <param name="listsAll">Whether all files are listed, or only those that went wrong.</param>
internal sealed class IntakeTally(bool listsAll)
{
    private const int MostFailures = 1000;

    private readonly ConcurrentDictionary<string, long> _statuses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, TakenIn> _rows = new();
    private long _quotes;

    /// <summary>Whether a file could not be taken in.</summary>
    public bool Failed { get; private set; }

    /// <summary>The rows to list, in the order of the files.</summary>
    public IEnumerable<TakenIn> Rows => _rows.OrderBy(row => row.Key).Select(row => row.Value);

    /// <param name="number">Which file it was.</param>
    /// <param name="taken">What became of it.</param>
    public void Add(int number, TakenIn taken)
    {
        _statuses.AddOrUpdate(taken.Status, 1, (_, count) => count + 1);
        Interlocked.Add(ref _quotes, taken.Quotes);
        if (taken.Failed)
            Failed = true;
        if (listsAll || (taken.Failed && _rows.Count < MostFailures))
            _rows[number] = taken;
    }

    public override string ToString() =>
        $"{_statuses.Values.Sum()} articles: {string.Join(", ", _statuses.OrderBy(status => status.Key, StringComparer.Ordinal).Select(status => $"{status.Value} {status.Key}"))}; {_quotes} quotes.";
}
