using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summit.Cloud;

namespace Summit.Local.Hosting;

/// <summary>
/// Keeps the index in step with a store that tells nobody of its changes: a pass of the reconciler again and again. In the
/// cloud, events do most of it.
/// </summary>
/// <param name="parts">Gives what stands on the index in use, which may be another one each time.</param>
/// <param name="logger">Is told what passes do.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class StoreWatcher(Func<CloudParts> parts, ILogger<StoreWatcher> logger, TimeProvider? clock = null) : BackgroundService
{
    /// <summary>Lists are charged for, and a large store takes long: a pass may take a tenth of the time, and no more.</summary>
    private const int PauseForEachPass = 9;

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>A pass that had work to do, or failed, says nothing of how long looking takes; and what failed is to be tried soon.</summary>
    private static readonly TimeSpan LongestPauseAfterWork = TimeSpan.FromSeconds(30);

    /// <summary>Uploads are written while passes go on, by this host and by others. What one that died left is not to wait long.</summary>
    private static readonly TimeSpan InHands = TimeSpan.FromSeconds(20);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;
    private readonly PassLog _log = new(logger);

    /// <summary>Shortest time between two passes.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                var began = _clock.GetTimestamp();
                var longest = await PassAsync(stoppingToken) ? LongestPause : LongestPauseAfterWork;
                var pause = _clock.GetElapsedTime(began) * PauseForEachPass;
                await Task.Delay(pause < Interval ? Interval : pause < longest ? pause : longest, _clock, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // Whatever a pass that is being stopped runs into is no failure.
        }
    }

    /// <returns>Whether there was nothing to do.</returns>
    private async Task<bool> PassAsync(CancellationToken cancellation)
    {
        try
        {
            var report = await parts().Reconciler(InHands).RunAsync(_log, cancellation);
            _log.Tell(report);
            return report.Unchanged == report.Seen;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // An account or a service that is away may come back: watching goes on.
            _log.Tell(failure);
            return false;
        }
    }
}
