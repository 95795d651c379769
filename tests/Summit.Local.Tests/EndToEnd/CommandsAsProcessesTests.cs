using System.Text.Json.Nodes;

namespace Summit.Local.Tests.EndToEnd;

/// <summary>The commands as scripts see them: what they print, and their exit codes.</summary>
[Collection(nameof(Newsroom))]
public sealed class CommandsAsProcessesTests
{
    [Fact]
    public async Task What_is_taken_in_is_found_and_taking_it_in_again_changes_nothing()
    {
        using var newsroom = new Newsroom();
        newsroom.Articles.Write("lac.txt", "« Le lac remontera », a déclaré Alba Norin.");
        newsroom.Articles.Write("nord/digue.txt", "« La digue tient », a déclaré Octave Brune.");
        using var first = await SummitProcess.RunAsync("ingest", newsroom.Articles.Root, "--data", newsroom.Data);
        Assert.Equal((0, 2, 0), (first.ExitCode, Count(first, "indexed"), Count(first, "unchanged")));
        using var second = await SummitProcess.RunAsync("ingest", newsroom.Articles.Root, "--data", newsroom.Data);
        Assert.Equal((0, 0, 2), (second.ExitCode, Count(second, "indexed"), Count(second, "unchanged")));

        using var search = await SummitProcess.RunAsync("search", "lac", "--data", newsroom.Data, "--format", "json");
        Assert.Equal(0, search.ExitCode);
        Assert.Equal("Le lac remontera", (string?)JsonNode.Parse(search.Output)!["items"]![0]!["text"]);
        using var articles = await SummitProcess.RunAsync("articles", "--data", newsroom.Data);
        Assert.Contains("nord/digue.txt", articles.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_that_the_environment_names_gets_no_samples()
    {
        using var newsroom = new Newsroom();
        using var host = await ServedHost.StartAsync(
            ["--data", newsroom.Data], new Dictionary<string, string> { ["SUMMIT_ARTICLES"] = newsroom.Articles.PathOf("news") });
        Assert.Equal(["news"], newsroom.Articles.Files());
    }

    [Theory]
    [InlineData(1, "extract", "nowhere.txt")]
    [InlineData(1, "ingest", "nowhere")]
    [InlineData(1, "search", "lac")]
    [InlineData(2, "serve", "--no-such-option")]
    [InlineData(2, "serve", "--host", "0.0.0.0")]
    [InlineData(2, "serve", "--urls", "http://*:0")]
    [InlineData(2, "search", "--limit", "none")]
    [InlineData(0, "--version")]
    public async Task The_exit_code_says_what_became_of_a_command(int expected, params string[] args)
    {
        using var newsroom = new Newsroom();
        using var command = await SummitProcess.RunAsync([.. args, "--data", newsroom.Articles.PathOf("none")]);
        Assert.Equal(expected, command.ExitCode);
        Assert.Equal(expected == 0, command.Error.Length == 0);
        Assert.Empty(newsroom.Articles.Files());
    }

    private static int Count(SummitProcess process, string word) => process.Output.Split($" {word} ").Length - 1;
}
