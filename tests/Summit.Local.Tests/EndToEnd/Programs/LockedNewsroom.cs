using Summit.Local.Tests.Folder;

namespace Summit.Local.Tests.EndToEnd.Programs;

/// <summary>The built host with its samples, for who has the key.</summary>
public sealed class LockedNewsroom : IAsyncLifetime
{
    internal const string Key = "open-the-sluice";
    private const int Samples = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _data = new();

    internal ServedHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await ServedHost.StartAsync(["--data", _data.Root, "--host", "127.0.0.1"], new Dictionary<string, string> { ["SUMMIT_API_KEY"] = Key });
        Host.Client.DefaultRequestHeaders.Add("X-Api-Key", Key);
        await Newsroom.UntilAsync(
            async () => (await Host.GetAsync("/v1/articles?status=indexed"))["items"]!.AsArray().Count == Samples, Patience, () => Host.Log);
    }

    public ValueTask DisposeAsync()
    {
        Host?.Dispose();
        _data.Dispose();
        return ValueTask.CompletedTask;
    }
}
