using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Summit.App.Articles;
using Summit.App.Ingestion;
using Summit.App.Lookup;
using Summit.App.Lookup.Rules;
using Summit.App.Tests.Lookup.Shelves;
using Summit.Quotes;

namespace Summit.Functions.Tests;

/// <summary>The API over a shelf of quotes, and a request for each of its routes.</summary>
internal sealed class FunctionBench
{
    private readonly ShelfStore _store = new();
    private readonly ShelfIndex _index = new();
    private readonly ShelfLedger _ledger = new();
    private readonly ServiceProvider _provider = new ServiceCollection().AddLogging().BuildServiceProvider();

    public FunctionBench() => Api = new(
        new(_index, _ledger, _store, new ArticleReader(), QuoteEngine.Default, (_, _) => Task.FromResult(new IngestOutcome(IngestResult.Unchanged))),
        new LookupRules(new()),
        NullLogger<LookupApi>.Instance);

    public LookupApi Api { get; }

    /// <summary>Names of the stored articles.</summary>
    public IEnumerable<string> Stored => _store.Names;

    public HttpRequest Request(LookupRoute route)
    {
        var context = new DefaultHttpContext { RequestServices = _provider };
        context.Request.Method = route.Methods[0];
        context.Request.RouteValues["name"] = "2031/lake.txt";
        context.Request.RouteValues["id"] = "q1";
        context.Request.Path = "/" + route.Path.Replace("{*name}", "2031/lake.txt", StringComparison.Ordinal).Replace("{id}", "q1", StringComparison.Ordinal);
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes("“The ferry will sail,” said Ada Quill."));
        context.Response.Body = new MemoryStream();
        return context.Request;
    }

    /// <summary>Status and body that a result writes.</summary>
    public async Task<(int Status, string Body)> WriteAsync(IResult result)
    {
        var context = new DefaultHttpContext { RequestServices = _provider };
        context.Response.Body = new MemoryStream();
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }
}
