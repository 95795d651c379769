using System.Globalization;
using Azure.Storage.Blobs.Models;
using Summit.Azurite;

namespace Summit.Local.Tests.EndToEnd.Cloud;

/// <summary>However often the host dies, the index comes to hold what the container says, and nothing else.</summary>
[Collection(nameof(Newsroom))]
public sealed class KilledCloudHostTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private const int Rounds = 6;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task After_kills_at_any_moment_the_index_holds_exactly_the_container()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        // Writes show late, as they do in the service.
        await using var newsroom = await CloudNewsroom.OpenAsync(azurite, TimeSpan.FromMilliseconds(300));
        for (var round = 0; round < Rounds; round++)
        {
            using var host = await newsroom.ServeAsync();
            await WriteAndKillAsync(host, newsroom, random);
        }

        using var last = await newsroom.ServeAsync();
        await CloudPicture.HoldsTheContainerAsync(last, newsroom.Container, Deadline);
        Assert.DoesNotContain("error: ", last.Log, StringComparison.Ordinal);
    }

    private static async Task WriteAndKillAsync(ServedHost host, CloudNewsroom newsroom, Random random)
    {
        var end = TimeSpan.FromMilliseconds(random.Next(50, 900));
        var writers = Enumerable.Range(0, 3).Select(_ => WriteAsync(host, newsroom, new Random(random.Next()))).ToArray();
        await Task.Delay(end, TestContext.Current.CancellationToken);
        host.Kill();
        await Task.WhenAll(writers);
    }

    /// <summary>Stores, replaces and removes articles, by the host and past it, until nobody answers any more.</summary>
    private static async Task WriteAsync(ServedHost host, CloudNewsroom newsroom, Random random)
    {
        try
        {
            while (true)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{(random.Next(2) == 0 ? "port/" : "")}{random.Next(8)}.txt");
                var text = LakeArticle.Of(random.Next(100), random.Next(20));
                if (random.Next(4) == 0)
                    await newsroom.UploadAsync(name, text);
                if (random.Next(6) == 0)
                    await newsroom.Container.DeleteBlobIfExistsAsync(name, DeleteSnapshotsOption.IncludeSnapshots);
                using var answer = random.Next(4) == 0 ? await host.DeleteAsync(name) : await host.PutAsync(name, text);
            }
        }
        catch (HttpRequestException)
        {
            // That was the kill.
        }
    }
}
