using Microsoft.Extensions.Logging.Abstractions;
using Summit.Cloud.Tests.Search;
using Summit.Local.Hosting;

namespace Summit.Local.Tests.Hosting;

public sealed class StoreWatcherTests
{
    /// <summary>Clients wait long before they give up; the pause after that must not be nine times as long.</summary>
    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 9)]
    [InlineData(120, 30)]
    public async Task What_failed_is_tried_again_soon_however_long_it_took_to_fail(int seconds, int pause)
    {
        var clock = new LeapingClock();
        var again = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var looks = 0;
        using var watcher = new StoreWatcher(
            () =>
            {
                if (++looks == 2)
                    again.SetResult();
                clock.Advance(TimeSpan.FromSeconds(seconds));
                throw new IOException("The account is away.");
            },
            NullLogger<StoreWatcher>.Instance,
            clock);
        await watcher.StartAsync(TestContext.Current.CancellationToken);
        await again.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await watcher.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromSeconds(pause), clock.Waits[0]);
    }
}
