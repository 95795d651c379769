using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summit.App.Ingestion;
using Summit.Local.Hosting;

namespace Summit.Local.Folder;

/// <summary>
/// Keeps the index in step with a folder: a pass of the reconciler whenever the folder may have changed, and every
/// two seconds in any case. Never two passes at once.
/// </summary>
internal sealed class FolderWatcher(FolderArticleStore store, Reconciler reconciler, ILogger<FolderWatcher> logger, TimeProvider? clock = null)
    : BackgroundService
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly PassLog _log = new(logger);

    /// <summary>Longest time between two passes.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Time between two looks for what dead uploads left.</summary>
    public TimeSpan SweepInterval { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Copying a folder gives many hints; they are gathered for this long.</summary>
    public TimeSpan Gathering { get; init; } = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hint = new FolderHint(store.Root, logger);
        try
        {
            await WatchAsync(hint, stoppingToken);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // Whatever a pass that is being stopped runs into is no failure. A pass that was cut short is made up for by the next start.
        }
    }

    private async Task WatchAsync(FolderHint hint, CancellationToken cancellation)
    {
        var sweepDue = _clock.GetUtcNow();
        while (true)
        {
            var now = _clock.GetUtcNow();
            var sweeps = now >= sweepDue;
            if (await PassAsync(sweeps, cancellation) && sweeps)
                sweepDue = now + SweepInterval;
            if (await hint.WaitAsync(Interval, _clock, cancellation))
                await Task.Delay(Gathering, _clock, cancellation);
            hint.Clear();
        }
    }

    private async Task<bool> PassAsync(bool sweeps, CancellationToken cancellation)
    {
        try
        {
            if (sweeps)
                FolderDrafts.RemoveAbandoned(store.Root, _clock.GetUtcNow());
            _log.Tell(await reconciler.RunAsync(_log, cancellation));
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // A folder that is away or an index that is locked may come back: watching goes on.
            _log.Tell(failure);
            return false;
        }
    }
}
