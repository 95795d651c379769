using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Summit.Azurite;

namespace Summit.Local.Tests.EndToEnd.Cloud;

/// <summary>The commands on a storage account and a search service.</summary>
[Collection(nameof(Newsroom))]
public sealed class CloudCommandsTests(AzuriteServer azurite)
{
    [Fact]
    public async Task What_is_taken_in_is_found_and_taking_it_in_again_writes_nothing()
    {
        await using var newsroom = await CloudNewsroom.OpenAsync(azurite);
        newsroom.Articles.Write("lac.txt", "« Le lac remontera », a déclaré Alba Norin.");
        newsroom.Articles.Write("nord/digue.txt", "« La digue tient », a déclaré Octave Brune.");
        newsroom.Articles.Write("nord/digue.txt.meta.json", """{"outlet": "Vigie du Nord", "published": "2031-05-02"}""");
        Assert.Contains("2 articles: 2 indexed; 2 quotes.", await newsroom.IngestAsync(), StringComparison.Ordinal);

        var (stored, ledger) = (await TagsAsync(newsroom.Container), await TagsAsync(newsroom.Ledger));
        var writes = newsroom.Search.Writes();
        Assert.Contains("2 articles: 2 unchanged; 2 quotes.", await newsroom.IngestAsync(), StringComparison.Ordinal);
        Assert.Equal(["lac.txt", "nord/digue.txt"], stored.Keys);
        Assert.Equal(stored, await TagsAsync(newsroom.Container));
        Assert.Equal(ledger, await TagsAsync(newsroom.Ledger));
        Assert.Equal(writes, newsroom.Search.Writes());

        using var search = await newsroom.RunAsync("search", "digue", "--outlet", "Vigie du Nord", "--format", "json");
        Assert.Equal("La digue tient", (string?)JsonNode.Parse(search.Output)!["items"]![0]!["text"]);
        using var articles = await newsroom.RunAsync("articles", "--status", "indexed", "--format", "json");
        Assert.Equal(["lac.txt", "nord/digue.txt"], JsonNode.Parse(articles.Output)!["items"]!.AsArray().Select(item => (string?)item!["name"]));
    }

    [Fact]
    public async Task Articles_can_be_uploaded_and_left_to_who_watches_the_account()
    {
        await using var newsroom = await CloudNewsroom.OpenBareAsync(azurite);
        newsroom.Articles.Write("lac.txt", "« Le lac remontera », a déclaré Alba Norin.");
        using var upload = await newsroom.RunAsync("ingest", newsroom.Articles.Root, "--upload-only");
        Assert.Equal((0, 0), (upload.ExitCode, newsroom.Search.Requests.Count));
        using var create = await newsroom.RunAsync("index", "create");
        using var host = await newsroom.ServeAsync();
        await CloudPicture.HoldsTheContainerAsync(host, newsroom.Container, TimeSpan.FromSeconds(30));
        Assert.Equal(["Le lac remontera"], await host.FindAsync("q=remontera"));
    }

    private static async Task<SortedDictionary<string, string>> TagsAsync(BlobContainerClient container)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync())
            tags[blob.Name] = blob.Properties.ETag.ToString()!;
        return tags;
    }
}
