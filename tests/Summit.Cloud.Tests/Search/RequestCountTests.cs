using Summit.App.Index;
using Summit.Contracts;
using static Summit.Contracts.Sample;

namespace Summit.Cloud.Tests.Search;

/// <summary>What an answer costs.</summary>
public class RequestCountTests
{
    [Theory]
    [InlineData("", QuoteOrder.Relevance, 1)]
    [InlineData("", QuoteOrder.Newest, 1)]
    [InlineData("", QuoteOrder.Oldest, 2)]
    [InlineData("pont", QuoteOrder.Newest, 1)]
    [InlineData("pont", QuoteOrder.Relevance, 2)]
    [InlineData("pont lac", QuoteOrder.Relevance, 2)]
    [InlineData("\"pont lac\"", QuoteOrder.Relevance, 1)]
    [InlineData("lacs", QuoteOrder.Relevance, 3)]
    [InlineData("lacs ponts", QuoteOrder.Relevance, 4)]
    [InlineData("absent", QuoteOrder.Relevance, 3)]
    public async Task A_page_with_facets_takes_few_requests(string typed, QuoteOrder order, int requests)
    {
        var search = await TestSearch.CreateAsync();
        await search.Index.PutAsync([.. Enumerable.Range(0, 30).Select(i => Quote($"Le pont lac {i}.") with { Published = Day(1), Speakers = [Marek] })]);
        search.Service.Requests.Clear();
        var query = new QuoteQuery { Words = SearchWords.Parse(typed), Order = order, Facets = QuoteFacets.All };
        await search.Index.FindAsync(query, TestContext.Current.CancellationToken);
        Assert.Equal(requests, search.Service.Requests.Count);
    }

    [Fact]
    public async Task Suggestions_take_two_requests_and_none_where_nothing_can_fit()
    {
        var search = await TestSearch.CreateAsync();
        await search.Index.PutAsync(Quote("Un.") with { Speakers = [Marek] });
        search.Service.Requests.Clear();
        await search.Index.SuggestSpeakersAsync("mar", 5, TestContext.Current.CancellationToken);
        Assert.Equal(2, search.Service.Requests.Count);
        await search.Index.SuggestSpeakersAsync("!", 5, TestContext.Current.CancellationToken);
        await search.Index.GetAsync("no id!", TestContext.Current.CancellationToken);
        Assert.Equal(2, search.Service.Requests.Count);
    }
}
