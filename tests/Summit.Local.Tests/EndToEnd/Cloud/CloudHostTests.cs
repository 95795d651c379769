using System.Net;
using Summit.Azurite;

namespace Summit.Local.Tests.EndToEnd.Cloud;

/// <summary><c>summit serve</c> on a storage account and a search service.</summary>
[Collection(nameof(Newsroom))]
public sealed class CloudHostTests(AzuriteServer azurite)
{
    /// <summary>The account is looked through every five seconds, on a machine that builds other things less often.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task What_is_put_over_HTTP_or_into_the_container_shows_and_is_there_after_a_restart()
    {
        await using var newsroom = await CloudNewsroom.OpenAsync(azurite);
        using (var host = await newsroom.ServeAsync())
        {
            Assert.Equal("ok", (string?)(await host.GetAsync("/health"))["status"]);
            using var created = await host.PutAsync("port/lac.txt?outlet=Vigie&published=2031-05-02", "« Le lac remontera », a déclaré Alba Norin.");
            Assert.Equal(HttpStatusCode.Created, created.StatusCode);
            Assert.Equal(["Le lac remontera"], await host.FindAsync("q=lac&outlet=Vigie&from=2031-05-02"));

            await newsroom.UploadAsync("digue.txt", "« La digue tient », a déclaré Octave Brune.");
            await newsroom.UploadAsync("nord/quai.txt", "« Le quai tient », a déclaré Octave Brune.");
            await ShowsAsync(host, "q=tient&sort=oldest&speaker=brune&article=nord/quai.txt", "Le quai tient");
            await ShowsAsync(host, "q=digue", "La digue tient");

            await newsroom.UploadAsync("digue.txt", "« La digue cède », a déclaré Octave Brune.");
            await newsroom.Container.DeleteBlobAsync("nord/quai.txt", cancellationToken: TestContext.Current.CancellationToken);
            await ShowsAsync(host, "q=digue", "La digue cède");
            await ShowsAsync(host, "q=quai");
            host.Kill();
        }

        using var again = await newsroom.ServeAsync();
        Assert.Equal(["Le lac remontera"], await again.FindAsync("q=lac"));
        using var gone = await again.DeleteAsync("port/lac.txt");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Empty(await again.FindAsync("q=lac"));
        Assert.False(await newsroom.Container.GetBlobClient("port/lac.txt").ExistsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_the_index_lost_is_put_back_while_the_host_runs()
    {
        await using var newsroom = await CloudNewsroom.OpenAsync(azurite);
        newsroom.Articles.Write("lac.txt", LakeArticle.Of(1, 5));
        newsroom.Articles.Write("port.txt", LakeArticle.Of(2, 5));
        await newsroom.IngestAsync();
        using var host = await newsroom.ServeAsync();
        var ids = (await host.GetAsync("/v1/quotes?article=lac.txt&limit=100"))["items"]!.AsArray().Select(item => (string)item!["id"]!).ToList();
        newsroom.Search.Lose("quotes-v1", ids.Take(3));
        await CloudPicture.HoldsTheContainerAsync(host, newsroom.Container, Deadline);
    }

    [Fact]
    public async Task A_signature_opens_the_account_and_is_never_shown()
    {
        await using var newsroom = await CloudNewsroom.OpenAsync(azurite);
        var signature = newsroom.Sign();
        var endpoints = newsroom.ConnectionString.Split(';').Where(part => part.Contains("Endpoint=", StringComparison.Ordinal));
        newsroom.Variables["SUMMIT_ARTICLES"] = string.Join(';', endpoints.Append("SharedAccessSignature=" + signature));
        using var host = await newsroom.ServeAsync();
        using var created = await host.PutAsync("lac.txt", LakeArticle.Of(1, 1));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        await newsroom.Container.DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        await Newsroom.UntilAsync(() => Task.FromResult(host.Log.Contains("error: ", StringComparison.Ordinal)), Deadline, () => host.Log);
        using var refused = await host.PutAsync("lac.txt", LakeArticle.Of(1, 1));
        var secret = signature.Split("sig=")[1];
        Assert.All([host.Output, host.Log, await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)], text =>
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    private static async Task ShowsAsync(ServedHost host, string question, params string[] expected)
    {
        string[] found = [];
        await Newsroom.UntilAsync(
            async () => (found = await host.FindAsync(question)).SequenceEqual(expected),
            Deadline,
            () => $"{question} gives [{string.Join(" | ", found)}]\n{host.Log}");
    }
}
