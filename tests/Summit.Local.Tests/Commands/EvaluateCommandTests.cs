using System.Text.Json.Nodes;

namespace Summit.Local.Tests.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TestScreen _screen = new();
    private readonly string _gold;

    public EvaluateCommandTests()
    {
        _screen.Write("lac.txt", "« Le lac est à tous », a déclaré Lena Orsat.");
        _gold = Path.GetDirectoryName(_screen.Write("gold/lac.json", """
            {"article": "lac.txt", "quotes": [
             {"text": "Le lac est à tous", "start": 2, "end": 19, "kind": "direct", "speaker": "Paul Varo", "source": null, "cue": null}]}
            """))!;
    }

    public void Dispose() => _screen.Dispose();

    [Fact]
    public async Task It_prints_figures_kinds_passes_and_reliability()
    {
        Assert.Equal(0, await _screen.RunAsync("evaluate", _gold, _screen.Folder));
        Assert.All(["Figures: ", "Kinds: ", "Passes: ", "Reliability: ", "joint_f1", "verb-before"], part => Assert.Contains(part, _screen.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("WRONG SPEAKER", _screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_stand_under_the_text()
    {
        Assert.Equal(0, await _screen.RunAsync("evaluate", _gold, _screen.Folder, "--errors"));
        Assert.StartsWith(
            """
            WRONG SPEAKER  gold/lac.txt:2
              text   « Le lac est à tous », a déclaré Lena Orsat
              gold     ├───────────────┤                          direct [Paul Varo]
              found    ├───────────────┤                          direct [Lena Orsat]  incise 0.
            """,
            _screen.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_object_a_pair_of_folders()
    {
        _screen.Write("silver/lac.json", """{"article": "lac.txt", "quotes": []}""");
        Assert.Equal(0, await _screen.RunAsync("evaluate", _gold, _screen.Folder, Path.Combine(_screen.Folder, "silver"), _screen.Folder, "--json"));
        var sets = _screen.Output.Trim().Split('\n').Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal([1, 0], sets.Select(set => (int)set["gold_speech"]!));
        Assert.Null(sets[1]["speaker"]);
    }

    [Fact]
    public async Task Html_writes_a_report()
    {
        var report = Path.Combine(_screen.Folder, "report.html");
        Assert.Equal(0, await _screen.RunAsync("evaluate", _gold, _screen.Folder, "--html", report));
        Assert.Contains("<bdi>Lena Orsat</bdi>", await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_can_not_be_written_is_said_in_one_line()
    {
        Assert.Equal(1, await _screen.RunAsync("evaluate", _gold, _screen.Folder, "--html", Path.Combine(_screen.Folder, "nowhere", "report.html")));
        Assert.Single(_screen.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Folders_come_in_pairs()
    {
        Assert.Equal(2, await _screen.RunAsync("evaluate", _gold, _screen.Folder, _gold));
        Assert.Contains("Name folders in pairs: GOLD ARTICLES [GOLD ARTICLES ...].", _screen.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotations_that_can_not_be_read_are_said_by_file_and_line()
    {
        _screen.Write("gold/ferry.json", "{\"article\":\n 1}");
        Assert.Equal(1, await _screen.RunAsync("evaluate", _gold, _screen.Folder));
        Assert.StartsWith($"{Path.Combine(_gold, "ferry.json")}, line 2: ", Assert.Single(_screen.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_nothing_can_read_gives_1()
    {
        _screen.Write("scan.txt", "%PDF-1.7");
        _screen.Write("gold/scan.json", """{"article": "scan.txt", "quotes": []}""");
        Assert.Equal(1, await _screen.RunAsync("evaluate", _gold, _screen.Folder, "--json"));
        Assert.Equal(1, (int)JsonNode.Parse(_screen.Output)!["articles_without_prediction"]!);
    }
}
