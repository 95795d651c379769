using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summit.Quotes;

namespace Summit.Cloud;

/// <summary>The version of the index in use, looked up again every half a minute, so that a switch needs no restart.</summary>
internal sealed partial class FollowedIndex(CloudSettings settings, QuoteEngine engine, ILogger<FollowedIndex> logger)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly CurrentIndex _current = settings.OpenStorage().CurrentIndex;
    private volatile Opened? _opened;

    /// <summary>What stands on the version in use.</summary>
    public CloudParts Parts => (_opened ?? throw new InvalidOperationException("The host has not started yet.")).Parts;

    /// <summary>The first look, before anything of the host starts: a function that is called must find something to work on.</summary>
    public Task StartingAsync(CancellationToken cancellationToken) => LookAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is IOException or InvalidDataException)
            {
                LogUnknown(failure, _opened?.Index);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var index = await _current.ReadAsync(cancellation);
        if (_opened?.Index != index)
            _opened = new(index, new(settings, index, engine));
    }

    private sealed record Opened(string Index, CloudParts Parts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Which index is in use can't be told now; it stays {Index}")]
    private partial void LogUnknown(Exception failure, string? index);
}
