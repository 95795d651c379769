using Microsoft.Data.Sqlite;

namespace Summit.Local.Sqlite;

/// <summary>A connection that keeps its statements prepared. For one thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    /// <summary>A statement asks whether to stop after so many instructions of SQLite's: some ten thousand times a second.</summary>
    private const int Instructions = 2000;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    public SqliteSession(string file)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false };
        _connection = new SqliteConnection(settings.ToString());
        _connection.Open();
        SQLitePCL.raw.sqlite3_progress_handler(_connection.Handle, Instructions, _ => Cancellation.IsCancellationRequested ? 1 : 0, null);
    }

    /// <summary>Stops statements, one that is running too: it then fails with SQLITE_INTERRUPT.</summary>
    /// <remarks>Statements ask for it as they run: sqlite3_interrupt does nothing when it comes just before a statement begins.</remarks>
    public CancellationToken Cancellation { get; set; }

    /// <summary>Runs a statement and gives the number of rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteNonQuery();

    /// <summary>The first column of the first row; null when there is no row.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteScalar() is var value && value is DBNull ? null : value;

    /// <summary>The first column of the first row, which there is.</summary>
    public long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        (long)Prepare(sql, parameters).ExecuteScalar()!;

    /// <summary>All rows. Read to the end before the same statement runs again.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteReader();

    /// <summary>All rows, each made into a value.</summary>
    public List<T> List<T>(
        string sql, Func<SqliteDataReader, T> make, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var reader = Query(sql, parameters);
        var list = new List<T>();
        while (reader.Read())
            list.Add(make(reader));
        return list;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is put together from constants of this folder; what users type is bound.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, _) in parameters)
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            _prepared.Add(sql, command);
        }

        for (var i = 0; i < parameters.Length; i++)
            command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        return command;
    }
}
