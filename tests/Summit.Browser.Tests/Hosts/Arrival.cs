using System.Diagnostics;
using Summit.Local.Tests.EndToEnd;

namespace Summit.Browser.Tests.Hosts;

/// <summary>Waits for a host to take its articles in.</summary>
internal static class Arrival
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task OfAsync(ServedHost host, int articles)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(Pause))
        {
            var indexed = (await host.GetAsync("/v1/articles?status=indexed&limit=100"))["items"]!.AsArray().Count;
            if (indexed == articles)
                return;
            Assert.True(watch.Elapsed < Deadline, $"{indexed} of {articles} articles are in after {watch.Elapsed.TotalSeconds:0} s.\n{host.Log}");
        }
    }
}
