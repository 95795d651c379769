using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using Summit.App.Articles;
using Summit.App.Ingestion;
using Summit.App.Lookup;
using Summit.Local.Folder;
using Summit.Local.Hosting;
using Summit.Local.Sqlite;
using Summit.Quotes;

namespace Summit.Benchmarks.Lookups;

/// <summary>
/// The host of <c>summit serve</c> in a process of its own. Its watcher is left out: the generated quotes have no articles, so the first
/// pass would take them out of the index.
/// </summary>
internal sealed class GeneratedHost : IDisposable
{
    /// <summary>What the process is told by its first argument.</summary>
    public const string Command = "host";

    private readonly Process _process;

    private GeneratedHost(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>How long it read, until it had in memory what it counts with.</summary>
    public required string SecondsToLoad { get; init; }

    /// <summary>The most memory it had, in bytes.</summary>
    public long MostMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>How long it has kept processors busy.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the process.</summary>
    /// <param name="data">The data directory.</param>
    /// <param name="core">The one core it may use; null for all.</param>
    public static GeneratedHost Start(string data, int? core = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "Summit.Benchmarks.dll"), Command, data])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (core is not null)
            start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        var process = Process.Start(start)!;
        if (core is { } only && (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()))
            process.ProcessorAffinity = 1 << only;
        return process.StandardOutput.ReadLine()?.Split(' ') is [var address, var seconds]
            ? new(process, new Uri(address)) { SecondsToLoad = seconds }
            : throw new InvalidOperationException("The host did not start. Its reason stands above.");
    }

    /// <summary>What the process does: serves until its input ends, as it does with the process that started it.</summary>
    public static async Task RunAsync(string data)
    {
        using var store = SqliteStore.Open(data);
        var watch = Stopwatch.StartNew();
        await store.Census.LoadAsync();
        var seconds = watch.Elapsed.TotalSeconds;
        using var articles = new FolderArticleStore(Directory.CreateDirectory(Path.Combine(data, "articles")).FullName);
        var (reader, engine) = (new ArticleReader(), QuoteEngine.Default);
        var ingestor = new ArticleIngestor(articles, store.Ledger, store.Index, new ArticleExtractor(reader, engine));
        var lookup = new LookupParts(store.Index, store.Ledger, articles, reader, engine, (name, stop) => ingestor.IngestAsync(name, stop));
        await using var parts = new LocalParts(() => lookup, [_ => new Unwatched()], () => ValueTask.CompletedTask) { Places = ("", "") };
        await using var app = LocalHost.Build(new HostSettings([ListenAddress.Read("127.0.0.1", 0)], null), parts);
        await app.StartAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{app.Urls.First()} {seconds:0.0}"));
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(30)))
            _process.Kill();
        _process.Dispose();
    }

    private sealed class Unwatched : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
