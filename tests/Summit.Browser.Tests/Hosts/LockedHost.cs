using Summit.Local.Tests.EndToEnd;
using Summit.Local.Tests.Folder;

namespace Summit.Browser.Tests.Hosts;

/// <summary>A host that answers with a key only.</summary>
public sealed class LockedHost : IAsyncLifetime
{
    internal const string Key = "open-the-sluice";

    private readonly TemporaryFolder _data = new();

    internal ServedHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await ServedHost.StartAsync(["--data", _data.Root, "--host", "127.0.0.1"], new Dictionary<string, string> { ["SUMMIT_API_KEY"] = Key });
        Host.Client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        await Arrival.OfAsync(Host, SampleHost.Names.Count);
    }

    public ValueTask DisposeAsync()
    {
        Host?.Dispose();
        _data.Dispose();
        return ValueTask.CompletedTask;
    }
}
