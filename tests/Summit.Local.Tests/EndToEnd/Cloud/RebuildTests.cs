using System.Globalization;
using System.Text.Json.Nodes;
using Summit.Azurite;
using Summit.Cloud.Tests.Search.StandIn;

namespace Summit.Local.Tests.EndToEnd.Cloud;

/// <summary><c>summit index rebuild</c>: another index is filled beside the one in use, and takes its place.</summary>
[Collection(nameof(Newsroom))]
public sealed class RebuildTests(AzuriteServer azurite)
{
    private const int Articles = 24;
    private const int Quotes = Articles * 6;
    private const string Whole = "quotes-v2: 24 of 24 articles, 144 of 144 quotes.";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Who_asks_is_answered_all_the_time_and_the_old_index_can_go_afterwards()
    {
        await using var newsroom = await FilledAsync(TimeSpan.FromMilliseconds(200));
        using var host = await newsroom.ServeAsync();
        using var stop = new CancellationTokenSource();
        var asking = AskAsync(host, stop.Token);

        using var rebuild = await newsroom.RunAsync("index", "rebuild", "--settling", "1");
        Assert.True(rebuild.ExitCode == 0, rebuild.Output + rebuild.Error);
        Assert.Contains("quotes-v1 is in use; quotes-v2 is built.", rebuild.Output, StringComparison.Ordinal);
        Assert.Contains(Whole, rebuild.Output, StringComparison.Ordinal);
        using var list = await newsroom.RunAsync("index", "list");
        Assert.Matches(@"quotes-v1\s+144\s+quotes-v2\s+144", list.Output);

        using var used = await newsroom.RunAsync("index", "drop", "quotes-v2");
        Assert.Equal(1, used.ExitCode);
        Assert.Contains("quotes-v2 is in use", used.Error, StringComparison.Ordinal);
        await Newsroom.UntilAsync(() => Task.FromResult(AsksTheNewOne(newsroom.Search)), Deadline, () => "The host still asks the old index. " + host.Log);
        using var old = await newsroom.RunAsync("index", "drop", "quotes-v1");
        Assert.Equal(0, old.ExitCode);

        await stop.CancelAsync();
        Assert.True(await asking > 0);
        await CloudPicture.HoldsTheContainerAsync(host, newsroom.Container, Deadline);
        Assert.DoesNotContain("error: ", host.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rebuild_that_was_killed_goes_on_and_puts_right_what_the_index_lost_since()
    {
        await using var newsroom = await FilledAsync();
        // The last ones are held up, so that the command can't end before it is killed.
        newsroom.Search.Trouble = request => request.IsWrite("quotes-v2") && newsroom.Search.Writes("quotes-v2") > Articles - 3 ? new(503) : null;
        using (var killed = newsroom.Start("index", "rebuild", "--settling", "1"))
        {
            await Newsroom.UntilAsync(() => Task.FromResult(newsroom.Search.Writes("quotes-v2") > Articles - 3), Deadline, () => killed.Error);
            killed.Kill();
        }

        newsroom.Search.Trouble = _ => null;

        Assert.Equal(Quotes, await CountAsync(newsroom));
        var written = newsroom.Search.Writes("quotes-v2");
        newsroom.Search.Lose("quotes-v2", await IdsAsync(newsroom, "0.txt"));
        using var again = await newsroom.RunAsync("index", "rebuild", "--settling", "1");
        Assert.True(again.ExitCode == 0, again.Output + again.Error);
        Assert.Contains("quotes-v1 is in use; quotes-v2 is built.", again.Output, StringComparison.Ordinal);
        Assert.Contains(Whole, again.Output, StringComparison.Ordinal);
        Assert.Equal(Quotes, await CountAsync(newsroom));
        // Sixteen articles at most were under way; the loss is a write as well.
        Assert.InRange(newsroom.Search.Writes("quotes-v2") - written, 3, Articles - 1);
    }

    [Fact]
    public async Task An_index_that_is_not_whole_is_not_put_into_use()
    {
        await using var newsroom = await FilledAsync();
        var lost = newsroom.Search.Requests.Count;
        newsroom.Search.Trouble = request => request.IsWrite("quotes-v2") && lost++ % 5 == 0 ? new(503) : null;
        using var first = await newsroom.RunAsync("index", "rebuild", "--patience", "0", "--settling", "1");
        Assert.Equal(1, first.ExitCode);
        Assert.Contains(".txt: The search service did not take ", first.Error, StringComparison.Ordinal);
        Assert.Contains("Something is missing, so quotes-v1 stays in use.", first.Error, StringComparison.Ordinal);

        newsroom.Search.Trouble = _ => null;
        using var second = await newsroom.RunAsync("index", "rebuild", "--settling", "1");
        Assert.Equal(0, second.ExitCode);
        Assert.Contains(Whole, second.Output, StringComparison.Ordinal);
    }

    private async Task<CloudNewsroom> FilledAsync(TimeSpan delay = default)
    {
        var newsroom = await CloudNewsroom.OpenAsync(azurite, delay);
        for (var n = 0; n < Articles; n++)
            newsroom.Articles.Write(string.Create(CultureInfo.InvariantCulture, $"{n}.txt"), LakeArticle.Of(n, 3));
        await newsroom.IngestAsync();
        return newsroom;
    }

    /// <summary>Asks without a pause, and counts the answers.</summary>
    private static async Task<int> AskAsync(ServedHost host, CancellationToken cancellation)
    {
        for (var answers = 0; ; answers++)
        {
            if (cancellation.IsCancellationRequested)
                return answers;
            var page = await host.GetAsync("/v1/quotes?q=digue&limit=5");
            Assert.Equal((Quotes / 2, 5), ((int)page["total"]!, page["items"]!.AsArray().Count));
        }
    }

    private static bool AsksTheNewOne(SearchStandIn search)
    {
        var lookups = search.Requests.Where(request => request.Path.EndsWith("search.post.search", StringComparison.Ordinal)).TakeLast(20).ToList();
        return lookups.TrueForAll(request => request.Path.Contains("quotes-v2", StringComparison.Ordinal));
    }

    private static async Task<int> CountAsync(CloudNewsroom newsroom)
    {
        using var search = await newsroom.RunAsync("search", "--limit", "1", "--format", "json");
        return (int)JsonNode.Parse(search.Output)!["total"]!;
    }

    private static async Task<List<string>> IdsAsync(CloudNewsroom newsroom, string article)
    {
        using var search = await newsroom.RunAsync("search", "--article", article, "--format", "json");
        return [.. JsonNode.Parse(search.Output)!["items"]!.AsArray().Select(item => (string)item!["id"]!)];
    }
}
