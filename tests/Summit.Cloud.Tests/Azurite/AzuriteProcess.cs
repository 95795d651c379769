using System.Collections.Concurrent;
using System.Diagnostics;

namespace Summit.Azurite;

/// <summary>Azurite in a process of its own, which ends with this one.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    // Azurite's only account. Its key is published and opens nothing else.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const string Loopback = "127.0.0.1";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = [];
    private readonly TaskCompletionSource<string> _blobs = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _queues = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AzuriteProcess(Process process)
    {
        _process = process;
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _blobs.TrySetException(new InvalidOperationException($"Azurite ended: {string.Join('\n', _said)}"));
        _process.OutputDataReceived += (_, data) => Take(data.Data);
        _process.ErrorDataReceived += (_, data) => Take(data.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string ConnectionString { get; private set; } = "";

    public static async Task<AzuriteProcess> StartAsync(string folder)
    {
        string[] servers = ["blob", "queue", "table"];
        // Port 0: the system gives one that is free.
        var arguments = servers.SelectMany(server => new[] { $"--{server}Host", Loopback, $"--{server}Port", "0" });
        var start = new ProcessStartInfo(
            "node", ["serve.cjs", "--silent", "--inMemoryPersistence", "--disableTelemetry", "--skipApiVersionCheck", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var azurite = new AzuriteProcess(Process.Start(start)!);
        var blobs = await azurite._blobs.Task.WaitAsync(Patience);
        var queues = await azurite._queues.Task.WaitAsync(Patience);
        azurite.ConnectionString =
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={blobs}/{Account};QueueEndpoint={queues}/{Account};";
        return azurite;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    /// <summary>Azurite Blob service is successfully listening at http://127.0.0.1:43437</summary>
    private void Take(string? line)
    {
        if (line is null)
            return;
        _said.Enqueue(line);
        if (!line.Contains("successfully listening at ", StringComparison.Ordinal))
            return;
        var address = line[(line.LastIndexOf(' ') + 1)..];
        if (line.Contains("Blob", StringComparison.Ordinal))
            _blobs.TrySetResult(address);
        else if (line.Contains("Queue", StringComparison.Ordinal))
            _queues.TrySetResult(address);
    }
}
