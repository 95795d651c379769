using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Summit.Cloud.Tests.Search.StandIn;

/// <summary>The stand-in over HTTP, on this machine alone and on a free port.</summary>
public sealed class SearchStandInServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SearchStandInServer(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    public static async Task<SearchStandInServer> StartAsync(SearchStandIn service)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => AnswerAsync(service, context));
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(SearchStandIn service, HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        try
        {
            var answer = service.Answer(new(
                context.Request.Method,
                context.Request.Path.Value ?? "",
                context.Request.Query.ToDictionary(part => part.Key, part => part.Value.ToString()),
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                body.ToArray()));
            context.Response.StatusCode = answer.Status;
            foreach (var (name, value) in answer.Headers ?? new Dictionary<string, string>())
                context.Response.Headers[name] = value;
            if (answer.Json is { } json)
            {
                context.Response.ContentType = "application/json; charset=utf-8";
                await context.Response.WriteAsync(json, context.RequestAborted);
            }
        }
        catch (DroppedException)
        {
            context.Abort();
        }
    }
}
