using Summit.App.Index;
using Summit.Contracts;

namespace Summit.Local.Tests.Sqlite;

public sealed class SqliteQuoteIndexTests : QuoteIndexContract, IDisposable
{
    private readonly TemporaryStore _temporary = new();

    public void Dispose() => _temporary.Dispose();

    protected override Task<IQuoteIndex> CreateAsync() => Task.FromResult<IQuoteIndex>(_temporary.Open().Index);
}
