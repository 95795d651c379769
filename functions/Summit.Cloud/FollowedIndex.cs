using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summit.Cloud.Search;

namespace Summit.Cloud;

/// <summary>Looks every half a minute which version of the index is in use, however long anything else takes.</summary>
public sealed partial class FollowedIndex(FollowedParts parts, ILogger<FollowedIndex> logger) : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>The first look, before anything of the host starts: a function that is called must find something to work on.</summary>
    public Task StartingAsync(CancellationToken cancellationToken) => parts.LookAsync(cancellationToken);

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
                await parts.LookAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is IOException or InvalidDataException or SearchIndexException)
            {
                LogUnknown(failure, parts.Index);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Which index is in use can't be told now; it stays {Index}")]
    private partial void LogUnknown(Exception failure, string? index);
}
