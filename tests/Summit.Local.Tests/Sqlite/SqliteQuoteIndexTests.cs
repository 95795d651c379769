using Summit.App.Index;
using Summit.Contracts;

namespace Summit.Local.Tests.Sqlite;

public sealed class SqliteQuoteIndexTests : QuoteIndexContract, IDisposable
{
    private readonly List<TemporaryStore> _temporary = [];

    public void Dispose() => _temporary.ForEach(store => store.Dispose());

    protected override Task<IQuoteIndex> CreateAsync()
    {
        _temporary.Add(new());
        return Task.FromResult<IQuoteIndex>(_temporary[^1].Open().Index);
    }
}
