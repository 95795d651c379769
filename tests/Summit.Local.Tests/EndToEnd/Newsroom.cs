using System.Diagnostics;
using Summit.Local.Tests.Folder;

namespace Summit.Local.Tests.EndToEnd;

/// <summary>Runs nothing beside these tests: they are about processes, and some about how long those take.</summary>
[CollectionDefinition(nameof(Newsroom), DisableParallelization = true)]
public sealed class OneProcessAtATime;

/// <summary>A data directory and a folder of articles that go away with the test.</summary>
internal sealed class Newsroom : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public TemporaryFolder Articles { get; } = new();

    public string Data => _data.Root;

    public Task<ServedHost> ServeAsync(params string[] more) => ServedHost.StartAsync(Data, Articles.Root, more);

    /// <summary>Waits until something is so.</summary>
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> UntilAsync(Func<Task<bool>> isSo, TimeSpan deadline, Func<string> state)
    {
        var watch = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(watch.Elapsed < deadline, $"Not so after {watch.Elapsed.TotalSeconds:0.0} s. {state()}");
            await Task.Delay(TimeSpan.FromMilliseconds(25));
        }

        return watch.Elapsed;
    }

    public void Dispose()
    {
        _data.Dispose();
        Articles.Dispose();
    }
}
