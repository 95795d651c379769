using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Summit.App.Lookup;
using Summit.App.Lookup.Rules;
using Summit.App.Tests.Lookup.Shelves;

namespace Summit.App.Tests.Lookup;

/// <summary>The API over a shelf, without a socket.</summary>
internal sealed class LookupHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LookupHost(WebApplication app) => _app = app;

    public HttpClient Client { get; private init; } = new();

    public static Task<LookupHost> StartAsync(Shelf shelf, int maxBytes = 100_000) => StartAsync(shelf.Parts(maxBytes));

    public static async Task<LookupHost> StartAsync(LookupParts parts, LookupSettings? settings = null, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting();
        var app = builder.Build();
        app.UseLookupProblems();
        var rules = new LookupRules(settings ?? new(), time);
        app.Lifetime.ApplicationStopped.Register(rules.Dispose);
        app.MapLookup(new LookupApi(parts, rules, NullLogger<LookupApi>.Instance));
        await app.StartAsync();
        return new(app) { Client = app.GetTestClient() };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
