using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Summit.Local.Hosting;
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

    /// <summary>The most memory it had, in bytes.</summary>
    public long MostMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
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
        return process.StandardOutput.ReadLine() is { } address
            ? new(process, new Uri(address))
            : throw new InvalidOperationException("The host did not start. Its reason stands above.");
    }

    /// <summary>What the process does: serves until its input ends, as it does with the process that started it.</summary>
    public static async Task RunAsync(string data)
    {
        var articles = Path.Combine(data, "articles");
        await using var parts = await LocalParts.OpenAsync(new FolderPlace(data, articles, QuoteEngine.Default), CancellationToken.None);
        await using var unwatched = new LocalParts(() => parts.Lookup, _ => new Unwatched(), () => ValueTask.CompletedTask) { Places = parts.Places };
        await using var app = LocalHost.Build(new HostSettings([ListenAddress.Read("127.0.0.1", 0)], null), unwatched);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
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
