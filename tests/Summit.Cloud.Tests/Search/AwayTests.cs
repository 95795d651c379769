using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Summit.App.Articles;
using Summit.App.Ingestion;
using Summit.App.Lookup;
using Summit.App.Lookup.Rules;
using Summit.Contracts;
using Summit.Quotes;

namespace Summit.Cloud.Tests.Search;

/// <summary>What those are told who ask while the service is away.</summary>
public sealed class AwayTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddLogging().BuildServiceProvider();

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(0)]
    public async Task Lookups_are_told_when_to_ask_again_while_the_service_does_not_answer_or_throttles_for_long(int status)
    {
        var search = await TestSearch.CreateAsync();
        var api = Api(search);
        search.Service.Trouble = _ => new(status);
        Func<HttpRequest, Task<IResult>>[] lookups = [api.FindQuotesAsync, api.GetQuoteAsync, api.SuggestSpeakersAsync];
        Assert.All(await Task.WhenAll(lookups.Select(AskAsync)), answer => Assert.Equal((503, "30"), answer));

        search.Service.Trouble = _ => null;
        Assert.Equal((200, ""), await AskAsync(api.FindQuotesAsync));
    }

    private static LookupApi Api(TestSearch search) => new(
        new(
            search.Index,
            new InMemoryIngestLedger(),
            new InMemoryArticleStore(),
            new ArticleReader(),
            QuoteEngine.Default,
            (_, _) => Task.FromResult(new IngestOutcome(IngestResult.Unchanged))),
        new LookupRules(new()),
        NullLogger<LookupApi>.Instance);

    private static async Task<(int Status, string RetryAfter)> AskAsync(Func<HttpRequest, Task<IResult>> lookup)
    {
        var context = new DefaultHttpContext { RequestServices = Services };
        context.Request.Method = "GET";
        context.Request.RouteValues["id"] = "q1";
        var answer = await lookup(context.Request);
        await answer.ExecuteAsync(context);
        return (context.Response.StatusCode, context.Response.Headers.RetryAfter.ToString());
    }
}
