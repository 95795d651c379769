using System.Text.Json.Nodes;

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
    public async Task Search_prints_a_table_for_spreadsheets_and_counts_beside_it()
    {
        using var screen = new TestScreen();
        await screen.Shelf.PutAsync("a.txt", "Ada Morel: =1+\"1\"\nBen Aske: No.");
        Assert.Equal(0, await screen.RunAsync("search", "--format", "csv", "--limit", "1"));
        Assert.StartsWith("\uFEFF\"id\",\"text\",\"speaker\"", screen.Output, StringComparison.Ordinal);
        Assert.Contains(",\"'=1+\"\"1\"\"\",\"Ada Morel\",", screen.Output, StringComparison.Ordinal);
        Assert.Equal("1 of 2 quotes, more with --cursor at1", screen.Error.Trim());
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
}
