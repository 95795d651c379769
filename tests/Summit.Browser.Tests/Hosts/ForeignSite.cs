using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Summit.Browser.Tests.Hosts;

/// <summary>Another site, on a port of its own, with one page: whatever the test puts on it.</summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ForeignSite(WebApplication app) => _app = app;

    public string Address => _app.Urls.First() + "/";

    /// <param name="body">The body of the page.</param>
    /// <param name="policy">Its Content-Security-Policy; null for none.</param>
    public static async Task<ForeignSite> OpenAsync(string body, string? policy = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ContentSecurityPolicy = policy;
            return context.Response.WriteAsync(
                $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg/%3E\"><title>Another site</title></head><body><main><h1>News</h1>{body}</main></body></html>");
        });
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
