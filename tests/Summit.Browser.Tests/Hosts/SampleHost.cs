using Summit.Local.Tests.EndToEnd;
using Summit.Local.Tests.Folder;

[assembly: AssemblyFixture(typeof(Summit.Browser.Tests.Hosts.SampleHost))]

namespace Summit.Browser.Tests.Hosts;

/// <summary>The built host with its samples, as a newcomer has it, for all tests: they only read.</summary>
public sealed class SampleHost : IAsyncDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly Lazy<Task<ServedHost>> _host;

    public SampleHost() => _host = new(() => Task.Run(StartAsync));

    /// <summary>The samples' names.</summary>
    public static TheoryData<string> Names { get; } =
        [.. Directory.EnumerateFiles(Path.Join(AppContext.BaseDirectory, "samples")).Select(path => Path.GetFileName(path)!)
            .Where(name => !name.EndsWith(".meta.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Starts it if need be, and waits until all samples are in.</summary>
    internal Task<ServedHost> ServeAsync() => _host.Value;

    public async ValueTask DisposeAsync()
    {
        if (_host.IsValueCreated && _host.Value.IsCompletedSuccessfully)
            (await _host.Value).Dispose();
        _data.Dispose();
    }

    private async Task<ServedHost> StartAsync()
    {
        var host = await ServedHost.StartAsync(_data.Root, null, "--host", "127.0.0.1");
        await Arrival.OfAsync(host, Names.Count);
        return host;
    }
}
