using System.Globalization;
using Summit.Azurite;
using Summit.Cloud.Tests.Search.StandIn;

namespace Summit.Local.Tests.EndToEnd.Cloud;

/// <summary>The search service is busy or away while articles are taken in: nothing is lost, and nothing rejected.</summary>
[Collection(nameof(Newsroom))]
public sealed class OutageTests(AzuriteServer azurite)
{
    private const int Articles = 10;
    private const int Troubles = 12;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static readonly SearchFault[] Faults =
    [
        new(503), new(429) { RetryAfter = "1" }, new(0), new(0) { Applied = true }, new(500), new(207) { OfDocument = id => id[0] < 'n' ? 503 : null },
    ];

    [Fact]
    public async Task Trouble_that_passes_is_waited_out()
    {
        await using var newsroom = await FilledAsync();
        var troubles = -1;
        newsroom.Search.Trouble = request =>
            request.IsWrite() && Interlocked.Increment(ref troubles) is < Troubles and var number ? Faults[number % Faults.Length] : null;
        Assert.Contains("10 articles: 10 indexed; 40 quotes.", await newsroom.IngestAsync(), StringComparison.Ordinal);
        Assert.True(troubles >= Troubles);
        using var host = await newsroom.ServeAsync();
        await CloudPicture.HoldsTheContainerAsync(host, newsroom.Container, Deadline);
    }

    [Fact]
    public async Task Trouble_that_outlasts_the_patience_is_told_and_a_later_run_completes()
    {
        await using var newsroom = await FilledAsync();
        newsroom.Search.Trouble = request => request.IsWrite() ? new(503) : null;
        using var first = await newsroom.RunAsync("ingest", newsroom.Articles.Root, "--patience", "1");
        Assert.Equal(1, first.ExitCode);
        Assert.Contains("The search service did not take", first.Output, StringComparison.Ordinal);
        Assert.Contains("10 articles: 10 failed; 0 quotes.", first.Output, StringComparison.Ordinal);
        using var rejected = await newsroom.RunAsync("articles", "--status", "rejected");
        Assert.DoesNotContain(".txt", rejected.Output, StringComparison.Ordinal);

        newsroom.Search.Trouble = _ => null;
        Assert.Contains("10 articles: 10 indexed; 40 quotes.", await newsroom.IngestAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_outlives_an_outage_and_catches_up()
    {
        await using var newsroom = await CloudNewsroom.OpenAsync(azurite);
        using var host = await newsroom.ServeAsync();
        // As when the service's keys are changed; the client does not wait that out by itself.
        newsroom.Search.Trouble = _ => new(403);
        await newsroom.UploadAsync("lac.txt", LakeArticle.Of(1, 3));
        await Newsroom.UntilAsync(() => Task.FromResult(host.Log.Contains("error: ", StringComparison.Ordinal)), Deadline, () => host.Log);
        newsroom.Search.Trouble = _ => null;
        await CloudPicture.HoldsTheContainerAsync(host, newsroom.Container, Deadline);
        Assert.DoesNotContain(SearchStandIn.Key, host.Log, StringComparison.Ordinal);
    }

    private async Task<CloudNewsroom> FilledAsync()
    {
        var newsroom = await CloudNewsroom.OpenAsync(azurite);
        for (var n = 0; n < Articles; n++)
            newsroom.Articles.Write(string.Create(CultureInfo.InvariantCulture, $"{n}.txt"), LakeArticle.Of(n, 2));
        return newsroom;
    }
}
