using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summit.App.Ingestion;

namespace Summit.Local.Hosting;

/// <summary>
/// Keeps the index in step with a store that tells nobody of its changes: a pass of the reconciler again and again. In the
/// cloud, events do most of it.
/// </summary>
internal sealed class StoreWatcher(Reconciler reconciler, ILogger<StoreWatcher> logger, TimeProvider? clock = null) : BackgroundService
{
    /// <summary>Lists are charged for, and a large store takes long: a pass may take a tenth of the time, and no more.</summary>
    private const int PauseForEachPass = 9;

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
                await PassAsync(stoppingToken);
                var pause = _clock.GetElapsedTime(began) * PauseForEachPass;
                await Task.Delay(pause > Interval ? pause : Interval, _clock, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // Whatever a pass that is being stopped runs into is no failure.
        }
    }

    private async Task PassAsync(CancellationToken cancellation)
    {
        try
        {
            _log.Tell(await reconciler.RunAsync(_log, cancellation));
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // An account or a service that is away may come back: watching goes on.
            _log.Tell(failure);
        }
    }
}
