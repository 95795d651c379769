using Azure.Core.Pipeline;
using Summit.Cloud.Search;
using Summit.Cloud.Search.Writing;
using Summit.Cloud.Tests.Search.StandIn;

namespace Summit.Cloud.Tests.Search;

/// <summary>A stand-in with an index in it, and the adapter in front.</summary>
internal sealed class TestSearch
{
    private TestSearch(SearchStandIn service)
    {
        Service = service;
        Endpoint = SearchEndpoint.WithKey(
            new("https://search.example"), SearchStandIn.Key, transport: new HttpClientTransport(new HttpClient(new SearchStandInHandler(service))));
    }

    public SearchStandIn Service { get; }

    public SearchEndpoint Endpoint { get; }

    /// <summary>A clock on which nobody waits.</summary>
    public LeapingClock Clock { get; } = new();

    public SearchQuoteIndex Index => Open(new() { Clock = Clock });

    public static async Task<TestSearch> CreateAsync(SearchStandIn? service = null)
    {
        var search = new TestSearch(service ?? new());
        await new QuoteIndexes(search.Endpoint).CreateAsync(QuoteIndexDefinition.FirstName, TestContext.Current.CancellationToken);
        search.Service.Requests.Clear();
        return search;
    }

    public SearchQuoteIndex Open(SearchWriting writing, int editionsAtOnce = 1000) => new(Endpoint, QuoteIndexDefinition.FirstName, writing, editionsAtOnce);
}
