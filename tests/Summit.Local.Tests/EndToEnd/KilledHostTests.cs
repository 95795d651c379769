using System.Diagnostics;
using System.Globalization;
using Summit.Local.Tests.Folder;

namespace Summit.Local.Tests.EndToEnd;

/// <summary>However often the host dies, the index comes to hold what the folder says, and nothing else.</summary>
[Collection(nameof(Newsroom))]
public sealed class KilledHostTests(ITestOutputHelper output)
{
    private const int Rounds = 10;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task After_kills_at_any_moment_the_index_holds_exactly_the_folder()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var newsroom = new Newsroom();
        for (var round = 0; round < Rounds; round++)
        {
            using var host = await newsroom.ServeAsync();
            await HoldsTheFolderAsync(host, newsroom, seed);
            await WriteAndKillAsync(host, newsroom.Articles, random);
        }

        AgeDrafts(newsroom.Articles);
        using var last = await newsroom.ServeAsync();
        await HoldsTheFolderAsync(last, newsroom, seed);
        await Newsroom.UntilAsync(() => Task.FromResult(Strange(newsroom.Articles).Length == 0), Deadline, () => string.Join(' ', Strange(newsroom.Articles)));
        Assert.DoesNotContain("fail: ", last.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_start_is_quick_and_changes_nothing()
    {
        using var newsroom = new Newsroom();
        for (var n = 0; n < 40; n++)
            newsroom.Articles.Write($"{n % 4}/{n}.txt", Article(n, n % 5));
        string before;
        using (var first = await newsroom.ServeAsync())
        {
            await HoldsTheFolderAsync(first, newsroom, 0);
            before = (await first.GetAsync("/v1/articles?limit=100")).ToJsonString();
        }

        var watch = Stopwatch.StartNew();
        using var second = await newsroom.ServeAsync();
        output.WriteLine($"second start: {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        // Passes go over the articles in order, one after the other: when the new one is in, the others were looked at.
        newsroom.Articles.Write("z.txt", Article(41, 1));
        await Newsroom.UntilAsync(async () => (await second.FindAsync("article=z.txt")).Length > 0, Deadline, () => second.Log);
        using var _ = await second.DeleteAsync("z.txt");
        Assert.Equal(before, (await second.GetAsync("/v1/articles?limit=100")).ToJsonString());
        Assert.DoesNotContain("/0.txt: ", second.Log, StringComparison.Ordinal);
    }

    /// <summary>The folder rests, so what a fresh extraction gives is what the index must come to.</summary>
    private static async Task HoldsTheFolderAsync(ServedHost host, Newsroom newsroom, int seed)
    {
        var (expected, found) = (await IndexPicture.OfFolderAsync(newsroom.Articles.Root), "");
        await Newsroom.UntilAsync(
            async () => (found = await IndexPicture.OfIndexAsync(host)) == expected,
            Deadline,
            () => $"Seed {seed}. The folder gives\n{expected}\nthe index holds\n{found}\n{host.Log}");
    }

    private static async Task WriteAndKillAsync(ServedHost host, TemporaryFolder folder, Random random)
    {
        var end = TimeSpan.FromMilliseconds(random.Next(30, 700));
        var writers = Enumerable.Range(0, 3).Select(_ => WriteAsync(host, folder, new Random(random.Next()))).ToArray();
        await Task.Delay(end, TestContext.Current.CancellationToken);
        host.Kill();
        await Task.WhenAll(writers);
    }

    /// <summary>Stores, replaces, removes and drops articles until nobody answers any more.</summary>
    private static async Task WriteAsync(ServedHost host, TemporaryFolder folder, Random random)
    {
        try
        {
            while (true)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{(random.Next(2) == 0 ? "port/" : "")}{random.Next(8)}.txt");
                if (random.Next(4) == 0)
                    folder.Write($"dropped/{random.Next(4)}.txt", Article(random.Next(100), random.Next(6)));
                using var answer = random.Next(4) == 0 ? await host.DeleteAsync(name) : await host.PutAsync(name, Article(random.Next(100), random.Next(30)));
            }
        }
        catch (HttpRequestException)
        {
            // That was the kill.
        }
        catch (IOException)
        {
            // Two writers at one file, as happens to people.
        }
    }

    private static string Article(int subject, int quotes) => string.Create(CultureInfo.InvariantCulture, $"Le lac monte, {subject} fois\n\n")
        + string.Concat(Enumerable.Range(0, quotes).Select(n => string.Create(CultureInfo.InvariantCulture,
            $"« La digue numéro {(subject + n) % 40} tiendra jusqu'au printemps prochain », a déclaré Alba Norin. Selon le maire, Octave Brune, « rien ne presse » au port {n}.\n\n")));

    /// <summary>Drafts of dead writers are removed when they are old, since a young one may be another writer's.</summary>
    private static void AgeDrafts(TemporaryFolder folder)
    {
        foreach (var draft in Strange(folder))
            File.SetLastWriteTimeUtc(folder.PathOf(draft), DateTime.UtcNow.AddHours(-1));
    }

    private static string[] Strange(TemporaryFolder folder) =>
        [.. folder.Files().Where(name => File.Exists(folder.PathOf(name)) && !name.EndsWith(".txt", StringComparison.Ordinal) && !name.EndsWith(".txt.meta.json", StringComparison.Ordinal))];
}
