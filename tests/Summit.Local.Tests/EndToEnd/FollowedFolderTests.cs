namespace Summit.Local.Tests.EndToEnd;

/// <summary>What happens in the folder shows in the index, without a restart.</summary>
[Collection(nameof(Newsroom))]
public sealed class FollowedFolderTests(ITestOutputHelper output)
{
    /// <summary>Two seconds are promised; a machine that builds other things at the same time gets three times as long.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(6);

    [Fact]
    public async Task Changes_in_the_folder_show_in_the_index_at_once()
    {
        using var newsroom = new Newsroom();
        using var host = await newsroom.ServeAsync();
        var articles = newsroom.Articles;

        articles.Write("lac.txt", "« Le lac remontera », a déclaré Alba Norin.");
        await ShowsAsync(host, "a new file", "q=remontera", "Le lac remontera");

        articles.Write("lac.txt", "« Le lac baissera », a déclaré Alba Norin.");
        await ShowsAsync(host, "a changed file", "q=lac", "Le lac baissera");

        articles.Write("lac.txt.meta.json", """{"outlet": "Vigie"}""");
        await ShowsAsync(host, "new side metadata", "outlet=Vigie", "Le lac baissera");

        articles.Write("lac.txt.meta.json", """{"outlet": "Phare"}""");
        await ShowsAsync(host, "changed side metadata", "outlet=Phare", "Le lac baissera");
        Assert.Empty(await host.FindAsync("outlet=Vigie"));

        File.Delete(articles.PathOf("lac.txt.meta.json"));
        await ShowsAsync(host, "removed side metadata", "outlet=Phare");

        File.Move(articles.PathOf("lac.txt"), articles.PathOf("port.txt"));
        await ShowsAsync(host, "a renamed file", "article=port.txt", "Le lac baissera");
        Assert.Empty(await host.FindAsync("article=lac.txt"));

        File.Delete(articles.PathOf("port.txt"));
        await ShowsAsync(host, "a removed file", "q=lac");

        Directory.CreateDirectory(articles.PathOf("nord/est"));
        articles.Write("nord/est/digue.txt", "« La digue tient », a déclaré Octave Brune.");
        await ShowsAsync(host, "a file in a new folder", "q=digue", "La digue tient");

        Directory.Move(articles.PathOf("nord"), articles.PathOf("sud"));
        await ShowsAsync(host, "a renamed folder", "article=sud/est/digue.txt", "La digue tient");
        Assert.Single(await host.FindAsync("q=digue"));

        Directory.Delete(articles.PathOf("sud"), recursive: true);
        await ShowsAsync(host, "a removed folder", "q=digue");
    }

    private async Task ShowsAsync(ServedHost host, string what, string question, params string[] expected)
    {
        string[] found = [];
        var time = await Newsroom.UntilAsync(
            async () => (found = await host.FindAsync(question)).SequenceEqual(expected),
            Deadline,
            () => $"{what}: {question} gives [{string.Join(" | ", found)}]\n{host.Log}");
        output.WriteLine($"{what}: {time.TotalSeconds:0.00} s");
    }
}
