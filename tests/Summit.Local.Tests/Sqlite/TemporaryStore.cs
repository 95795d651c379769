using Summit.Local.Sqlite;

namespace Summit.Local.Tests.Sqlite;

/// <summary>A data directory that goes with the test.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly List<SqliteStore> _stores = [];

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("summit-").FullName;

    public string File => Path.Combine(Directory, "summit.db");

    public SqliteStore Open()
    {
        var store = SqliteStore.Open(Directory);
        _stores.Add(store);
        return store;
    }

    public void Dispose()
    {
        foreach (var store in _stores)
            store.Dispose();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
