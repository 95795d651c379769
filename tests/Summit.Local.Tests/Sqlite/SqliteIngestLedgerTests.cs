using Summit.App.Ingestion;
using Summit.Contracts;

namespace Summit.Local.Tests.Sqlite;

public sealed class SqliteIngestLedgerTests : IngestLedgerContract, IDisposable
{
    private readonly TemporaryStore _temporary = new();

    public void Dispose() => _temporary.Dispose();

    protected override Task<IIngestLedger> CreateAsync() => Task.FromResult<IIngestLedger>(_temporary.Open().Ledger);
}
