using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Summit.Local.Evaluation;
using Summit.Quotes;

namespace Summit.Evaluation;

/// <summary>Holds the engine to its scores, and the scores to the published scorer.</summary>
public sealed class ScoreTests
{
    private const decimal Noise = 0.005m;

    private const string Head = """
        # Scores

        What `summit evaluate` measures on the annotated articles beside the repository. A test fails where a share among
        the figures falls by more than 0.005. `UPDATE_SCORES=1 dotnet test tests/Summit.Evaluation` writes this file anew:
        do that with every change of the engine that moves a figure, and say in the commit what it earns. Where two branches
        moved figures, do not resolve this file by hand but write it anew.
        """;

    private static readonly Lazy<Scores> Now = new(() =>
        Scores.Of([.. SharedGold.Sets.Select(set => GoldSet.Read(set.Gold, set.Articles))], QuoteEngine.Default));

    [Fact]
    public void The_engine_keeps_its_scores()
    {
        Assert.SkipWhen(SharedGold.Folder is null, SharedGold.Missing);
        var sheet = Path.Combine(SharedGold.Repository, "tests/Summit.Evaluation/scores.md");
        var tables = Now.Value.Tables();
        if (Environment.GetEnvironmentVariable("UPDATE_SCORES") == "1")
            File.WriteAllText(sheet, ScoreSheet.Write(Head, tables));
        var fallen = ScoreSheet.Fallen(File.ReadAllText(sheet), tables[0], Noise);
        Assert.True(fallen.Count == 0, $"{string.Join('\n', fallen)}\nWhere the change is right for the language, write {sheet} anew with UPDATE_SCORES=1.");
        Assert.All(Now.Value.Texts, text => Assert.Empty(text.Misplaced));
    }

    [Fact]
    public async Task The_figures_are_those_of_the_published_scorer()
    {
        Assert.SkipWhen(SharedGold.Folder is null, SharedGold.Missing);
        Assert.SkipWhen(!HasPython(), "No python3 to run the published scorer.");
        foreach (var (gold, articles) in SharedGold.Sets)
        {
            var texts = Now.Value.Texts.Where(text => text.Set == Path.GetFileName(gold)).ToList();
            var published = await ScoreAsync(gold, articles, texts);
            foreach (var figure in Figures.Of(texts))
                Assert.Equal((double)published[figure.Name]!, figure.Value, 1e-9);
        }
    }

    private static bool HasPython() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "python3")));

    private static async Task<JsonNode> ScoreAsync(string gold, string articles, List<JudgedText> texts)
    {
        var predictions = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(predictions, texts.Select(Line), TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo("python3", [Path.Combine(SharedGold.Folder!, "score.py"), gold, articles, predictions, "--json"]) { RedirectStandardOutput = true };
            using var scorer = Process.Start(start)!;
            return JsonNode.Parse(await scorer.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken))!;
        }
        finally
        {
            File.Delete(predictions);
        }
    }

    private static string Line(JudgedText text) => JsonSerializer.Serialize(new
    {
        article = text.Gold.Article,
        quotes = text.Found!.Select(quote => new { text = quote.Text, start = quote.Start, end = quote.End, kind = quote.Kind, speaker = quote.Speaker }),
    });
}
