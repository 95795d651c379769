using Summit.App.Ingestion;

namespace Summit.Local.Tests.Commands;

public sealed class IngestCommandTests
{
    [Fact]
    public async Task Ingest_stores_a_folder_and_a_second_run_changes_nothing()
    {
        using var screen = new TestScreen();
        screen.Write("news/2026/a.txt", "Ada Morel: Oui.");
        screen.Write("news/2026/a.txt.meta.json", """{"Title": "Le pont"}""");
        screen.Write("news/b.txt", "Ben Aske: Yes.");
        screen.Write("news/picture.png", "not an article");
        screen.Write("news/.hidden/c.txt", "Eve: No.");
        Assert.Equal(0, await screen.RunAsync("ingest", Path.Combine(screen.Folder, "news")));
        Assert.Equal(2, screen.Output.Split(" indexed ").Length - 1);
        Assert.EndsWith("2 articles: 2 indexed; 2 quotes.", screen.Output.TrimEnd(), StringComparison.Ordinal);
        var first = await RecordAsync(screen, "b.txt");
        Assert.Equal(0, await screen.RunAsync("ingest", Path.Combine(screen.Folder, "news")));
        Assert.Equal(first?.Version, (await RecordAsync(screen, "b.txt"))?.Version);
        Assert.Equal("Le pont", (await RecordAsync(screen, "2026/a.txt"))?.Metadata.Title);
        Assert.DoesNotContain("picture", screen.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_tells_what_was_rejected_and_gives_1()
    {
        using var screen = new TestScreen();
        Assert.Equal(1, await screen.RunAsync("ingest", screen.Write("a.txt", "Nothing."), screen.Write("b.txt", "Ben Aske: Yes.")));
        Assert.Contains("Nobody says anything in it.", screen.Output, StringComparison.Ordinal);
        Assert.Contains("indexed", screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_is_not_there_gives_1()
    {
        using var screen = new TestScreen();
        Assert.Equal(1, await screen.RunAsync("ingest", Path.Combine(screen.Folder, "nowhere")));
        Assert.Contains("There is no file or folder", screen.Error, StringComparison.Ordinal);
    }

    private static async Task<LedgerRecord?> RecordAsync(TestScreen screen, string article) =>
        (await screen.Shelf.Ledger.ReadAsync(article, TestContext.Current.CancellationToken))?.Record;
}
