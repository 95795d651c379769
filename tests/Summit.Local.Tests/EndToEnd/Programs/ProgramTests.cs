using System.Text.Json.Nodes;
using Summit.Browser.Tests.Reading;
using Summit.Local.Tests.Folder;

namespace Summit.Local.Tests.EndToEnd.Programs;

/// <summary>Each program that /docs shows runs as it is copied, and finds what the API finds.</summary>
[Collection(nameof(Newsroom))]
public sealed class ProgramTests(LockedNewsroom newsroom) : IClassFixture<LockedNewsroom>
{
    private const string Question = "speaker=orsat&sort=oldest&limit=100";

    [Theory]
    [InlineData("quotes.cs", "dotnet", "run")]
    [InlineData("quotes.mjs", "node")]
    [InlineData("quotes.py", "python3")]
    public async Task A_program_prints_all_quotes_of_a_speaker_page_by_page(string file, string tool, params string[] args)
    {
        var printed = await RunAsync(file, tool, args);
        var expected = (await QuotesAsync()).Select(quote => $"{quote["speaker"]}: {quote["text"]}");
        Assert.Equal(expected, printed.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task The_commands_of_curl_ask_go_from_page_to_page_fetch_a_table_and_have_a_text_read()
    {
        if (!Finds("curl"))
            Missing.Refuse("There is no curl on the path.");
        using var folder = new TemporaryFolder();
        var program = await ShownProgram.ReadAsync(newsroom.Host, "quotes.sh");
        var printed = await program.RunAsync(folder, LockedNewsroom.Key, "sh");
        var answers = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        var expected = await QuotesAsync();
        Assert.NotEmpty(answers[0]["items"]![0]!["highlights"]!.AsArray());
        Assert.Equal(expected.Select(quote => (string?)quote["id"]), answers[1..^1].SelectMany(page => page["items"]!.AsArray()).Select(quote => (string?)quote!["id"]));
        Assert.True(answers.Count > 4, "There was only one page.");
        Assert.Equal("Ada Quill", (string?)answers[^1]["quotes"]![0]!["speaker"]);
        var table = Table.Of(await File.ReadAllTextAsync(folder.PathOf("quotes.csv"), TestContext.Current.CancellationToken));
        Assert.Equal(expected.Count, table.Count);
    }

    [Fact]
    public async Task A_program_says_why_there_is_no_answer()
    {
        if (!Finds("node"))
            Missing.Refuse("There is no node on the path.");
        using var folder = new TemporaryFolder();
        var program = await ShownProgram.ReadAsync(newsroom.Host, "quotes.mjs");
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => program.RunAsync(folder, "wrong", "node"));
        Assert.Contains("An API key is needed: Send the key", refused.Message, StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(string file, string tool, string[] args)
    {
        if (!Finds(tool))
            Missing.Refuse($"There is no {tool} on the path.");
        using var folder = new TemporaryFolder();
        return await (await ShownProgram.ReadAsync(newsroom.Host, file)).RunAsync(folder, LockedNewsroom.Key, tool, args);
    }

    private async Task<IReadOnlyList<JsonNode>> QuotesAsync() =>
        [.. (await newsroom.Host.GetAsync("/v1/quotes?" + Question))["items"]!.AsArray().Select(quote => quote!)];

    private static bool Finds(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Join(folder, tool)) || File.Exists(Path.Join(folder, tool + ".exe")));
}
