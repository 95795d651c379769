using Summit.App.Index;
using Summit.Contracts;

namespace Summit.Cloud.Tests.Search;

public sealed class SearchQuoteIndexTests : QuoteIndexContract
{
    protected override async Task<IQuoteIndex> CreateAsync() => (await TestSearch.CreateAsync()).Index;
}
