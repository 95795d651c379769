using System.Globalization;
using System.Text.Json.Nodes;
using Summit.App.Ingestion;

namespace Summit.Local.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("serv")]
    [InlineData("extract")]
    [InlineData("extract", "a.txt", "--format", "yaml")]
    [InlineData("search", "--limit", "0")]
    [InlineData("search", "--kind", "mention")]
    [InlineData("search", "--speaker", "a", "--speaker", "b")]
    [InlineData("search", "--cursor", "nonsense")]
    [InlineData("articles", "--status", "lost")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("serve", "--port", "http")]
    [InlineData("serve", "--urls", "")]
    [InlineData("serve", "--host", "summit.example")]
    public async Task A_wrong_command_line_is_told_on_stderr_and_gives_2(params string[] args)
    {
        using var screen = new TestScreen();
        Assert.Equal(2, await screen.RunAsync(args));
        Assert.NotEmpty(screen.Error);
        Assert.Empty(screen.Output);
    }

    [Theory]
    [InlineData("--host", "0.0.0.0")]
    [InlineData("--host", "*")]
    [InlineData("--urls", "http://127.0.0.1:0;http://10.0.0.1:0")]
    [InlineData("--host", "0.0.0.0", "--api-key", " ")]
    public async Task Serving_others_without_a_key_is_refused(params string[] args)
    {
        using var screen = new TestScreen();
        Assert.Equal(2, await screen.RunAsync(args));
        Assert.Contains("SUMMIT_API_KEY", screen.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_says_where_it_answers_and_stops_when_told()
    {
        using var screen = new TestScreen();
        using var stop = new CancellationTokenSource();
        await screen.Shelf.PutAsync("a.txt", "Ada Morel: Oui.");
        var serving = screen.RunUntilAsync(["serve", "--host", "127.0.0.1", "--port", "0"], stop.Token);
        await screen.Flushed.WaitAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        Assert.Equal(0, await serving);
        Assert.Contains("http://127.0.0.1:", screen.Output, StringComparison.Ordinal);
        Assert.Contains("1 articles, 1 quotes", screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_told_in_one_line()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var screen = new TestScreen();
        Assert.Equal(1, await screen.RunAsync("serve", "--host", "127.0.0.1", "--port", port));
        Assert.Equal($"Something else listens on http://127.0.0.1:{port}. Stop it, or give another --port.", screen.Error.Trim());
    }

    [Fact]
    public async Task A_localhost_port_in_use_is_told_in_one_line()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var screen = new TestScreen();
        Assert.Equal(1, await screen.RunAsync("--port", port));
        Assert.StartsWith("Something else listens on", screen.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("ingest", "--help")]
    [InlineData("extract", "--help")]
    [InlineData("search", "-h")]
    [InlineData("articles", "-?")]
    [InlineData("evaluate", "--help")]
    public async Task Help_shows_examples(params string[] args)
    {
        using var screen = new TestScreen();
        Assert.Equal(0, await screen.RunAsync(args));
        Assert.Contains("Examples:", screen.Output, StringComparison.Ordinal);
        Assert.Contains("  summit ", screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_prints_the_version_alone()
    {
        using var screen = new TestScreen();
        Assert.Equal(0, await screen.RunAsync("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", screen.Output);
    }

    [Fact]
    public async Task Search_prints_a_table_or_the_page_of_the_api()
    {
        using var screen = new TestScreen();
        await screen.Shelf.PutAsync("a.txt", "Ada Morel: Le pont [rouge] tiendra.\nBen Aske: No.");
        Assert.Equal(0, await screen.RunAsync("search", "pont", "--speaker", "morel", "--facets", "speaker"));
        Assert.Contains("Le pont [rouge] tiendra.", screen.Output, StringComparison.Ordinal);
        Assert.Contains("speaker: Ada Morel (1)", screen.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 quotes", screen.Output, StringComparison.Ordinal);

        using var json = new TestScreen();
        await json.Shelf.PutAsync("a.txt", "Ada Morel: Le pont tiendra.\nBen Aske: No.");
        Assert.Equal(0, await json.RunAsync("search", "--format", "json", "--limit", "1"));
        var page = JsonNode.Parse(json.Output)!;
        Assert.Equal(2, (int?)page["total"]);
        Assert.Equal("at1", (string?)page["next"]);
    }

    [Fact]
    public async Task Words_of_an_article_can_not_steer_the_terminal()
    {
        using var screen = new TestScreen();
        await screen.Shelf.PutAsync("a.txt", "Eve: \u001b[31mred\u001b[0m \u009b2J \u202Ereversed\a.", ("title", "\u001b]0;owned\a"));
        Assert.Equal(0, await screen.RunAsync("search"));
        Assert.Equal(0, await screen.RunAsync("articles"));
        Assert.DoesNotContain(screen.Output, c => char.IsControl(c) && c is not '\n' and not '\r' || c == '\u202E');
    }

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
        Assert.Equal(2, screen.Output.Split("indexed").Length - 1);
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

    [Theory]
    [InlineData("search", "lac")]
    [InlineData("articles")]
    public async Task Looking_where_nothing_was_taken_in_makes_nothing(params string[] args)
    {
        using var screen = new TestScreen();
        Directory.Delete(screen.Data);
        Assert.Equal(1, await screen.RunAsync(args));
        Assert.StartsWith("There is no index at", screen.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(screen.Data));
    }

    [Fact]
    public async Task A_gold_article_without_its_text_is_told_in_one_line()
    {
        using var screen = new TestScreen();
        screen.Write("gold/a.json", """{"article": "a.txt", "quotes": []}""");
        Assert.Equal(1, await screen.RunAsync("evaluate", Path.Combine(screen.Folder, "gold"), screen.Folder));
        Assert.Contains("a.txt", Assert.Single(screen.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_lists_what_was_taken_in()
    {
        using var screen = new TestScreen();
        await screen.Shelf.PutAsync("a.txt", "Ada Morel: Oui.");
        await screen.Shelf.PutAsync("b.txt", "Nothing.");
        Assert.Equal(0, await screen.RunAsync("articles", "--status", "rejected", "--format", "json"));
        var items = JsonNode.Parse(screen.Output)!["items"]!.AsArray();
        Assert.Equal("b.txt", (string?)Assert.Single(items)!["name"]);
    }

    [Fact]
    public async Task Extract_tells_what_it_can_not_read_and_gives_1()
    {
        using var screen = new TestScreen { Input = "%PDF-1.7"u8.ToArray() };
        Assert.Equal(1, await screen.RunAsync("extract", "-", "--format", "json"));
        Assert.Equal("[]", screen.Output.Trim());
        Assert.StartsWith("-: ", screen.Error, StringComparison.Ordinal);
    }

    private static async Task<LedgerRecord?> RecordAsync(TestScreen screen, string article) =>
        (await screen.Shelf.Ledger.ReadAsync(article, TestContext.Current.CancellationToken))?.Record;
}
