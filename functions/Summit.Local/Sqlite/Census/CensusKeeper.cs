using Microsoft.Data.Sqlite;

namespace Summit.Local.Sqlite.Census;

/// <summary>
/// Keeps a census of the index in memory and in step with it. It is loaded in the background when an index of some size is first asked, and
/// again when another process has written; until then SQLite counts.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="least">An index of fewer quotes needs none.</param>
internal sealed class CensusKeeper(SqliteStore store, long least) : IDisposable
{
    /// <summary>A process that writes all the time must not make this one load all the time.</summary>
    private const int PauseForEachLoad = 10;

    /// <summary>In milliseconds.</summary>
    private const int ShortestPause = 1000;

    /// <summary>More writes that can't be taken in are not kept for a census: it is loaded again.</summary>
    private const int MostWaiting = 1000;

    private static readonly TimeSpan LongestTaking = TimeSpan.FromSeconds(5);
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Dictionary<long, IReadOnlyList<QuoteChange>> _committed = [];
    private readonly CancellationTokenSource _stop = new();
    private volatile QuoteCensus? _census;
    private Task? _loading;
    private long _notBefore;
    private long _announced;

    /// <summary>Whether there is a census now.</summary>
    public bool IsThere => _census is not null;

    private bool IsLoading => _loading is { IsCompleted: false };

    /// <summary>The census of the state that a session reads; null when there is none. It can't change before it is disposed of.</summary>
    /// <exception cref="OutdatedReadException">The session reads a state of the file that the census has left behind.</exception>
    public CensusView? View(SqliteSession session)
    {
        if (_census is null)
        {
            LoadWhenDue(session);
            return null;
        }

        var revision = QuoteCensus.ReadRevision(session);
        // What this process has committed is taken in at once; what another has, never.
        SpinWait.SpinUntil(() => _census is not { } census || census.Revision >= revision || revision > Volatile.Read(ref _announced), LongestTaking);
        _lock.EnterReadLock();
        var view = _census?.Revision == revision ? new CensusView(_census, session, _lock.ExitReadLock) : null;
        if (view is not null)
            return view;
        var isOutdated = _census?.Revision > revision;
        _lock.ExitReadLock();
        if (isOutdated)
            throw new OutdatedReadException();
        Drop();
        return null;
    }

    /// <summary>Loads a census, or waits for the one that is being loaded.</summary>
    public Task LoadAsync()
    {
        lock (_committed)
        {
            if (!IsLoading && !_stop.IsCancellationRequested)
                _loading = Task.Factory.StartNew(Load, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            return _loading ?? Task.CompletedTask;
        }
    }

    /// <summary>Forgets the census: it is of no state that the file will come to again.</summary>
    public void Drop()
    {
        lock (_committed)
            Use(null);
    }

    /// <summary>Says that a write of this process is about to be committed.</summary>
    public void Announce(long revision) => Volatile.Write(ref _announced, revision);

    /// <summary>Takes in what this process has committed. Writes may come in another order than they were made in.</summary>
    public void Take(long revision, IReadOnlyList<QuoteChange> changes)
    {
        lock (_committed)
        {
            // Whoever loads later reads them from the file.
            if (_census is null && !IsLoading)
                return;
            _committed[revision] = changes;
            if (_census is { } census)
                CatchUp(census);
            if (_committed.Count > MostWaiting && !IsLoading)
                Use(null);
        }
    }

    public void Dispose()
    {
        lock (_committed)
            _stop.Cancel();
        _loading?.Wait();
        _stop.Dispose();
        _lock.Dispose();
    }

    private void LoadWhenDue(SqliteSession session)
    {
        if (!IsLoading && Environment.TickCount64 >= Volatile.Read(ref _notBefore)
            && session.Number("SELECT coalesce(sum(quotes), 0) FROM shelf") >= least)
            _ = LoadAsync();
    }

    private void Load()
    {
        var began = Environment.TickCount64;
        try
        {
            var census = store.ReadApart(session => new CensusLoading(session).Run(), _stop.Token);
            lock (_committed)
            {
                CatchUp(census);
                Use(census);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or IndexFileException or SqliteException)
        {
            // Without a census SQLite counts; and if the file is broken, it says so to whoever asks.
        }

        var now = Environment.TickCount64;
        Volatile.Write(ref _notBefore, now + Math.Max(ShortestPause, PauseForEachLoad * (now - began)));
    }

    private void CatchUp(QuoteCensus census)
    {
        while (_committed.TryGetValue(census.Revision + 1, out var changes))
        {
            CensusChange[] prepared = [.. changes.Select(census.Prepare)];
            Exclusively(() => census.Apply(census.Revision + 1, prepared));
        }

        if (IsLoading)
            return;
        foreach (var revision in _committed.Keys.Where(revision => revision <= census.Revision))
            _committed.Remove(revision);
        if (census.IsOutgrown && Environment.TickCount64 >= Volatile.Read(ref _notBefore))
            _ = LoadAsync();
    }

    private void Use(QuoteCensus? census)
    {
        Exclusively(() => _census = census);
        if (census is not null || !IsLoading)
            _committed.Clear();
    }

    private void Exclusively(Action change)
    {
        _lock.EnterWriteLock();
        try
        {
            change();
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }
}
