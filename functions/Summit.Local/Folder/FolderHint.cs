using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Summit.Local.Folder;

/// <summary>
/// Says that something in a folder may have changed. Only a hint: operating systems lose such events, and network drives
/// have none. What changed is of no interest, since a pass looks at everything.
/// </summary>
internal sealed class FolderHint : IDisposable
{
    private readonly Channel<bool> _hints = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher? _watcher;

    public FolderHint(string root, ILogger logger)
    {
        try
        {
            _watcher = new FileSystemWatcher(root) { IncludeSubdirectories = true };
            _watcher.Changed += (_, change) => Tell(change.Name);
            _watcher.Created += (_, change) => Tell(change.Name);
            _watcher.Deleted += (_, change) => Tell(change.Name);
            _watcher.Renamed += (_, change) => Tell(change.Name);
            _watcher.Error += (_, _) => Tell(null);
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception refused) when (refused is IOException or ArgumentException or PlatformNotSupportedException)
        {
            _watcher?.Dispose();
            _watcher = null;
            logger.LogWarning("The system does not tell of changes in {Folder}, so it is looked through from time to time only: {Reason}", root, refused.Message);
        }
    }

    /// <summary>Waits for a hint, but no longer than <paramref name="longest"/>.</summary>
    /// <returns>Whether there was a hint.</returns>
    public async Task<bool> WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return await _hints.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Forgets a hint that came meanwhile.</summary>
    public void Clear() => _hints.Reader.TryRead(out _);

    public void Dispose() => _watcher?.Dispose();

    /// <summary>Files in hidden folders are none of ours; the index itself may lie in one, and changes with every pass.</summary>
    private void Tell(string? name)
    {
        if (name is null || !name.Split(Path.DirectorySeparatorChar).Any(segment => segment.StartsWith('.')))
            _hints.Writer.TryWrite(true);
    }
}
