using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Summit.Local.Sqlite.Census;

namespace Summit.Local.Sqlite;

/// <summary>
/// The file <c>summit.db</c> of a data directory: the index and the ledger, which so can never be of two minds after a
/// crash. Many readers and one writer at a time; several processes may open it.
/// </summary>
internal sealed class SqliteStore : IDisposable
{
    private const int ReadOnly = 8;
    private const int Interrupted = 9;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CantOpen = 14;
    private const int NotADatabase = 26;
    private static readonly int Readers = Math.Max(2, Environment.ProcessorCount);

    private readonly string _file;
    private readonly SqliteSession _writer;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly SemaphoreSlim _reading = new(Readers);
    private bool _disposed;

    static SqliteStore() => SQLitePCL.Batteries_V2.Init();

    private SqliteStore(string file, long censusFrom)
    {
        _file = file;
        _writer = Guard(() => OpenSession(file, prepare: true));
        Census = new CensusKeeper(this, censusFrom);
        Index = new SqliteQuoteIndex(this, Census);
        Ledger = new SqliteIngestLedger(this);
    }

    public SqliteQuoteIndex Index { get; }

    /// <summary>Counts for the index.</summary>
    public CensusKeeper Census { get; }

    public SqliteIngestLedger Ledger { get; }

    /// <summary>Opens the store of a data directory, and makes both where they are not there.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="censusFrom">Of so many quotes on, a census is kept in memory.</param>
    /// <exception cref="IndexFileException">There is a <c>summit.db</c> that is not ours, too new or damaged.</exception>
    public static SqliteStore Open(string directory, long censusFrom = 5000)
    {
        Directory.CreateDirectory(directory);
        return new SqliteStore(Path.Combine(directory, "summit.db"), censusFrom);
    }

    /// <summary>Reads from one state of the file, whatever is written meanwhile.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        SqliteSession? session = null;
        try
        {
            session = _readers.TryTake(out var free) ? free : Guard(() => OpenSession(_file, prepare: false));
            return Read(session, read, cancellation);
        }
        finally
        {
            if (session is not null)
                _readers.Add(session);
            _reading.Release();
        }
    }

    /// <summary>Reads from one state of the file for so long that others must not wait for the session.</summary>
    public T ReadApart<T>(Func<SqliteSession, T> read, CancellationToken cancellation)
    {
        using var session = Guard(() => OpenSession(_file, prepare: false));
        return Read(session, read, cancellation);
    }

    /// <summary>Writes all or nothing.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> write, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            return InTransaction(_writer, "BEGIN IMMEDIATE", write);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Waits for what is under way and closes the file. The last to close it writes the log back into it.</summary>
    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        Census.Dispose();
        _writing.Wait();
        for (var i = 0; i < Readers; i++)
            _reading.Wait();
        foreach (var reader in _readers)
            reader.Dispose();
        _writer.Dispose();
        _writing.Dispose();
        _reading.Dispose();
    }

    private static SqliteSession OpenSession(string file, bool prepare)
    {
        var session = new SqliteSession(file);
        try
        {
            // Another process may be writing: wait for it here, not in the caller.
            session.Execute("PRAGMA busy_timeout = 10000");
            // In WAL mode NORMAL can lose the last commits with the machine's power, never break the file; index and ledger
            // lose them together, so the next reconcile pass brings them back.
            session.Execute("PRAGMA synchronous = NORMAL");
            session.Execute("PRAGMA cache_size = -32000");
            session.Execute("PRAGMA temp_store = MEMORY");
            if (prepare)
                SqliteSchema.Prepare(session, file);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    // Whoever hung up, or typed on, must not keep the session from those who wait.
    private T Read<T>(SqliteSession session, Func<SqliteSession, T> read, CancellationToken cancellation)
    {
        try
        {
            session.Cancellation = cancellation;
            return InTransaction(session, "BEGIN", read);
        }
        catch (SqliteException stopped) when (stopped.SqliteErrorCode == Interrupted && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(null, stopped, cancellation);
        }
        finally
        {
            session.Cancellation = CancellationToken.None;
        }
    }

    private T InTransaction<T>(SqliteSession session, string begin, Func<SqliteSession, T> run) => Guard(() =>
    {
        session.Execute(begin);
        try
        {
            // A Summit of another version may have built the file again since it was opened.
            var version = SqliteSchema.ReadVersion(session);
            if (version != SqliteSchema.Version)
                throw new IndexVersionException(_file, version, SqliteSchema.Version);
            var result = run(session);
            session.Execute("COMMIT");
            return result;
        }
        catch
        {
            RollBack(session);
            throw;
        }
    });

    private static void RollBack(SqliteSession session)
    {
        session.Cancellation = CancellationToken.None;
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself; the error that made it do so is the one to tell.
        }
    }

    private T Guard<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (SqliteException e) when (Advice(e.SqliteErrorCode) is { } advice)
        {
            throw new IndexFileException($"{_file} {advice} (SQLite: {e.Message})", e);
        }
    }

    private static string? Advice(int error) => error switch
    {
        Corrupt => "is damaged. Move it and the files beside it (-wal, -shm) away: the index is built again from the articles.",
        NotADatabase => "is not a SQLite database. Move it away, or name another data directory.",
        CantOpen or ReadOnly => "can't be written. Check the rights to it and its directory, or name another data directory.",
        Full => "can't grow: the disk is full. Make room; nothing that was written is lost.",
        _ => null,
    };
}
