using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Summit.App.Lookup;
using Summit.App.Lookup.Rules;
using Summit.Local.Terminal;

namespace Summit.Local.Hosting;

/// <summary>What the host is told at its start.</summary>
/// <param name="Addresses">Where to listen.</param>
/// <param name="ApiKey">The key to ask for; null for none.</param>
internal sealed record HostSettings(IReadOnlyList<ListenAddress> Addresses, string? ApiKey)
{
    /// <summary>What is decided about callers.</summary>
    public LookupSettings Lookup { get; init; } = new();

    public bool LoopbackOnly => Addresses.All(address => address.IsLoopback);
}

/// <summary>Kestrel with the routes of the API behind the gate.</summary>
internal static class LocalHost
{
    /// <summary>Builds the host; starting and stopping it starts and stops the watcher of the articles' directory.</summary>
    public static WebApplication Build(HostSettings settings, LocalParts parts, Action<IWebHostBuilder>? server = null)
    {
        // An empty builder reads no settings file, so that no file in the current directory opens another address.
        var builder = WebApplication.CreateEmptyBuilder(new());
        var started = false;
        AddLog(builder.Logging, () => started);
        builder.Services.AddRouting();
        builder.Services.AddSingleton(_ => new LookupRules(settings.Lookup with { ArePagesOpen = settings.ApiKey is null }));
        foreach (var watch in parts.Watch)
            builder.Services.AddSingleton(services => watch(services.GetRequiredService<ILoggerFactory>()));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, settings, parts.Lookup.Reader.MaxBytes));
        server?.Invoke(builder.WebHost);
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => started = true);
        app.UseLookupProblems();
        app.UseRouting();
        var rules = app.Services.GetRequiredService<LookupRules>();
        UseGate(app, new(settings.ApiKey, settings.LoopbackOnly, rules));
        var log = app.Services.GetRequiredService<ILogger<LookupApi>>();
        MapStart(app);
        app.MapLookup(() => new LookupApi(parts.Lookup, rules, log));
        return app;
    }

    private static void AddLog(ILoggingBuilder log, Func<bool> hasStarted)
    {
        log.AddConsole(console => console.FormatterName = PlainLog.FormatterName).AddConsoleFormatter<PlainLog, ConsoleFormatterOptions>();
        // What a command prints goes to stdout; the log must not mix with it.
        log.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        log.AddFilter("Microsoft", LogLevel.Warning);
        // A host that can't start says so by its exception, which becomes one line; what fails later is logged.
        log.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Warning && hasStarted());
    }

    /// <summary>Who comes to the host by its bare address wants to search.</summary>
    private static void MapStart(WebApplication app)
    {
        var search = LookupRoutes.All.Single(route => route.Name == "SearchPage");
        app.MapMethods("/", search.Methods, context =>
        {
            context.Response.Redirect("/" + search.Path);
            return Task.CompletedTask;
        }).WithMetadata(search);
    }

    private static void UseGate(WebApplication app, LocalGate gate) => app.Use((context, next) =>
        gate.Refuse(context) is { } problem ? problem.ExecuteAsync(context) : next(context));

    private static void Limit(KestrelServerOptions kestrel, HostSettings settings, int maxBytes)
    {
        kestrel.AddServerHeader = false;
        // The routes hold the limit themselves, with a reason in the answer; this one is for whoever goes on sending.
        kestrel.Limits.MaxRequestBodySize = maxBytes + (64 * 1024);
        foreach (var address in settings.Addresses)
            address.ListenOn(kestrel);
    }
}
