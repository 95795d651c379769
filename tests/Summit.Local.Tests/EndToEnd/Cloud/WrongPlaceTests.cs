using System.Diagnostics;
using Summit.Azurite;
using Summit.Cloud.Search;
using Summit.Cloud.Tests.Search.StandIn;

namespace Summit.Local.Tests.EndToEnd.Cloud;

/// <summary>What is wrong with the places that were named is told soon, with what to do, and without a secret.</summary>
[Collection(nameof(Newsroom))]
public sealed class WrongPlaceTests(AzuriteServer azurite)
{
    private const string Key = "c2VjcmV0LWFjY291bnQta2V5";

    /// <summary>Nobody listens there.</summary>
    private const string NobodysAccount =
        $"DefaultEndpointsProtocol=http;AccountName=vigie;AccountKey={Key};BlobEndpoint=http://127.0.0.1:1/vigie;QueueEndpoint=http://127.0.0.1:1/vigie";

    private const string NobodysIndex = "http://127.0.0.1:1";

    /// <summary>A refused connection is told within fifteen seconds; the rest is for a machine that builds other things.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(25);

    [Theory]
    [InlineData(2, "--index", NobodysAccount, null, "search", "lac", "--allow-http")]
    [InlineData(2, "--articles", null, NobodysIndex, "search", "lac", "--allow-http")]
    [InlineData(2, "--allow-http", NobodysAccount, NobodysIndex, "search", "lac")]
    [InlineData(2, "connection string", "AccountName=vigie;AccountKey=!" + Key, NobodysIndex, "search", "lac", "--allow-http")]
    [InlineData(2, "connection string", "AccountKey=" + Key, NobodysIndex, "serve", "--allow-http")]
    [InlineData(2, "https://", "http://vigie.example/?sig=" + Key, NobodysIndex, "ingest", ".", "--allow-http")]
    [InlineData(2, "--index", NobodysAccount, NobodysAccount, "articles", "--allow-http")]
    [InlineData(2, "--index", NobodysAccount, "ftp://127.0.0.1", "articles", "--allow-http")]
    [InlineData(2, "--articles", null, NobodysIndex, "index", "drop", "quotes-v1", "--allow-http")]
    [InlineData(2, "--index", null, null, "index", "create")]
    [InlineData(2, "0 to 86400", NobodysAccount, NobodysIndex, "ingest", ".", "--patience", "long")]
    [InlineData(1, "can't be reached", NobodysAccount, NobodysIndex, "ingest", ".", "--allow-http")]
    [InlineData(1, "can't be reached", NobodysAccount, NobodysIndex, "serve", "--allow-http")]
    [InlineData(1, "can't be reached", null, NobodysIndex, "index", "list", "--allow-http")]
    public async Task A_wrong_place_is_told(int exitCode, string words, string? articles, string? index, params string[] command)
    {
        var variables = new Dictionary<string, string> { ["SUMMIT_INDEX_KEY"] = Key };
        if (articles is not null)
            variables["SUMMIT_ARTICLES"] = articles;
        using var newsroom = new Newsroom();
        newsroom.Articles.Write("lac.txt", LakeArticle.Of(1, 1));
        string[] args = [.. command.Select(word => word == "." ? newsroom.Articles.Root : word), "--data", newsroom.Data, .. index is null ? (string[])[] : ["--index", index]];
        var watch = Stopwatch.StartNew();
        using var summit = await SummitProcess.EndAsync(SummitProcess.Start(args, variables));
        Assert.True(watch.Elapsed < Deadline, $"{watch.Elapsed}");
        Tells(summit, exitCode, words);
        Assert.DoesNotContain(Key, summit.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(newsroom.Data));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("ingest", ".")]
    [InlineData("search", "lac")]
    public async Task An_index_that_is_not_there_is_told_with_the_command_that_makes_it(params string[] command)
    {
        await using var newsroom = await CloudNewsroom.OpenBareAsync(azurite);
        newsroom.Articles.Write("lac.txt", LakeArticle.Of(1, 1));
        using var summit = await newsroom.RunAsync(Command(newsroom, command));
        Tells(summit, 1, "summit index create");
        // Nothing was stored for an index that can't take it.
        if (await newsroom.Container.ExistsAsync(TestContext.Current.CancellationToken))
            Assert.Empty(newsroom.Container.GetBlobs(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("ingest", ".")]
    [InlineData("index", "list")]
    public async Task A_wrong_key_of_the_index_is_told_and_not_repeated(params string[] command)
    {
        await using var newsroom = await CloudNewsroom.OpenAsync(azurite);
        newsroom.Variables["SUMMIT_INDEX_KEY"] = Key;
        newsroom.Articles.Write("lac.txt", LakeArticle.Of(1, 1));
        using var summit = await newsroom.RunAsync(Command(newsroom, command));
        Tells(summit, 1, "key");
        Assert.DoesNotContain(Key, summit.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_of_the_account_is_told_and_not_repeated()
    {
        await using var newsroom = await CloudNewsroom.OpenAsync(azurite);
        var real = newsroom.ConnectionString.Split(';').First(part => part.StartsWith("AccountKey=", StringComparison.Ordinal));
        newsroom.Variables["SUMMIT_ARTICLES"] = newsroom.ConnectionString.Replace(real, "AccountKey=" + Key, StringComparison.Ordinal);
        using var search = await newsroom.RunAsync("search", "lac");
        Tells(search, 1, "key");
        Assert.DoesNotContain(Key, search.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_that_was_lost_is_made_again_under_the_name_in_use()
    {
        await using var newsroom = await CloudNewsroom.OpenAsync(azurite);
        newsroom.Articles.Write("lac.txt", LakeArticle.Of(1, 1));
        await newsroom.IngestAsync();
        using (var rebuild = await newsroom.RunAsync("index", "rebuild", "--settling", "1"))
            Assert.Equal(0, rebuild.ExitCode);
        await using var other = await SearchStandInServer.StartAsync(new());
        string[] place = ["--index", other.Address.GetLeftPart(UriPartial.Authority), "--allow-http"];
        using var create = await SummitProcess.EndAsync(SummitProcess.Start(["index", "create", .. place], newsroom.Variables));
        Assert.Equal("quotes-v2 is there.", create.Output.Trim());
        using var host = await ServedHost.StartAsync(place, newsroom.Variables);
        await CloudPicture.HoldsTheContainerAsync(host, newsroom.Container, Deadline);
    }

    [Fact]
    public async Task Without_the_articles_the_first_index_is_made_and_the_only_one_again_but_of_several_none()
    {
        await using var service = await SearchStandInServer.StartAsync(new());
        string[] args = ["--index", service.Address.GetLeftPart(UriPartial.Authority), "--allow-http"];
        var variables = new Dictionary<string, string> { ["SUMMIT_INDEX_KEY"] = SearchStandIn.Key };
        for (var times = 0; times < 2; times++)
        {
            using var create = await SummitProcess.EndAsync(SummitProcess.Start(["index", "create", .. args], variables));
            Assert.Equal("quotes-v1 is there.", create.Output.Trim());
        }

        await new QuoteIndexes(SearchEndpoint.WithKey(service.Address, SearchStandIn.Key, allowHttp: true)).CreateAsync("quotes-v2", TestContext.Current.CancellationToken);
        using var several = await SummitProcess.EndAsync(SummitProcess.Start(["index", "create", .. args], variables));
        Tells(several, 2, "--articles");
    }

    private static string[] Command(CloudNewsroom newsroom, string[] command) => [.. command.Select(word => word == "." ? newsroom.Articles.Root : word)];

    private static void Tells(SummitProcess summit, int exitCode, string words)
    {
        Assert.True(summit.ExitCode == exitCode, $"{summit.ExitCode} {summit.Output} {summit.Error}");
        Assert.Contains(words, summit.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", summit.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", summit.Error, StringComparison.Ordinal);
    }
}
