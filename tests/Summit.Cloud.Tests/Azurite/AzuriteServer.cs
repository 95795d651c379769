using Summit.Npm;

[assembly: AssemblyFixture(typeof(Summit.Azurite.AzuriteServer))]

namespace Summit.Azurite;

/// <summary>
/// Azurite's blobs and queues in memory, for all tests of an assembly: started when the first test asks, and stopped after
/// the last. Each test makes containers and queues of its own.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private const string Missing =
        "The storage emulator Azurite runs on Node, and there is none: install node and npm (Debian: apt-get install nodejs npm).";

    private static readonly NpmInstallation Installation = new("Summit.Cloud.Tests", "Azurite");

    private readonly Lazy<Task<AzuriteProcess>> _process = new(() => Task.Run(StartAsync));

    /// <summary>Starts it if need be. Where Node is missing, the test is skipped and says so; with CI=true it fails.</summary>
    /// <returns>A connection string of the account.</returns>
    public async Task<string> ConnectAsync()
    {
        if (!NpmInstallation.HasNode())
            Refuse();
        return (await _process.Value).ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process.IsValueCreated && _process.Value.IsCompletedSuccessfully)
            await (await _process.Value).DisposeAsync();
    }

    private static async Task<AzuriteProcess> StartAsync()
    {
        await Installation.EnsureAsync();
        return await AzuriteProcess.StartAsync(Installation.Folder);
    }

    private static void Refuse()
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(Missing);
        Assert.Skip(Missing);
    }
}
