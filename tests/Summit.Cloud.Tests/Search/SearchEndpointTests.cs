using Azure.Core;
using Azure.Core.Pipeline;
using Summit.Cloud.Search;
using Summit.Cloud.Tests.Search.StandIn;
using Summit.Contracts;

namespace Summit.Cloud.Tests.Search;

public class SearchEndpointTests
{
    [Fact]
    public async Task Over_http_the_stand_in_answers_where_http_is_allowed()
    {
        var service = new SearchStandIn();
        await using var server = await SearchStandInServer.StartAsync(service);
        var endpoint = SearchEndpoint.WithKey(server.Address, SearchStandIn.Key, allowHttp: true);
        await new QuoteIndexes(endpoint).CreateAsync(QuoteIndexDefinition.FirstName, Token);
        var index = new SearchQuoteIndex(endpoint, "quotes-v1");
        var quote = Sample.Quote("« Le pont », 🌉 e\u0301crit-il.") with { Speakers = [Sample.Marek], Published = Sample.Day(1) };

        await index.PutAsync(quote);

        Assert.Equivalent(quote, await index.GetAsync(quote.Id, Token), strict: true);
        Assert.Equal([quote.Text], await index.SearchAsync("pont"));
        Assert.Null(await index.GetAsync("nothing", Token));
        await index.WriteAsync(new([], [quote.Id]), Token);
        Assert.Empty(await index.TextsAsync(new()));
    }

    [Theory]
    [InlineData("http://search.example", false)]
    [InlineData("ftp://search.example", true)]
    public void Other_addresses_than_https_are_refused(string address, bool allowHttp) =>
        Assert.Throws<ArgumentException>(() => SearchEndpoint.WithKey(new(address), SearchStandIn.Key, allowHttp));

    [Fact]
    public void A_token_never_goes_over_http() =>
        Assert.All([false, true], allow => Assert.Throws<ArgumentException>(() => SearchEndpoint.WithIdentity(new("http://127.0.0.1:1"), new Nobody(), allow)));

    [Fact]
    public async Task An_identity_sends_its_token()
    {
        var search = await TestSearch.CreateAsync();
        using var client = new HttpClient(new SearchStandInHandler(search.Service));
        var index = new SearchQuoteIndex(SearchEndpoint.WithIdentity(new("https://search.example"), new Nobody(), transport: new HttpClientTransport(client)), "quotes-v1");
        Assert.Equal(0, (await index.FindAsync(new(), Token)).Total);
        Assert.Equal("Bearer nobody", search.Service.Requests.Single().Headers["Authorization"]);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed class Nobody : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("nobody", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
