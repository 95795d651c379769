using Summit.Local.Evaluation;

namespace Summit.Evaluation;

/// <summary>Holds the engine to its scores. The annotated articles are not ours to ship: they lie beside the repository.</summary>
public class ScoreTests
{
    [Theory]
    [InlineData("gold/summit", "articles", 0.90, 0.80, 0.50)]
    [InlineData("gold/fr", "gold/fr/articles", 0.90, 0.70, 0.50)]
    [InlineData("gold/en", "gold/en/articles", 0.90, 0.70, 0.50)]
    public void The_engine_keeps_its_scores(string gold, string articles, double speech, double speaker, double indirect)
    {
        var shared = Shared();
        Assert.SkipWhen(shared is null, "No annotated articles: they are looked for in ../shared/gold, seen from Summit.sln.");
        var figures = Figures.Of(GoldSet.Score(Path.Combine(shared!, gold), Path.Combine(shared!, articles), TestContext.Current.CancellationToken)).ToDictionary(f => f.Name, f => f.Value);

        Assert.True(figures["speech_f1"] >= speech, $"speech_f1 is {figures["speech_f1"]:0.000}, not {speech}");
        Assert.True(figures["speaker"] >= speaker, $"speaker is {figures["speaker"]:0.000}, not {speaker}");
        Assert.True(figures["indirect_f1"] >= indirect, $"indirect_f1 is {figures["indirect_f1"]:0.000}, not {indirect}");
        Assert.Equal(0, figures["bad_offsets"]);
    }

    private static string? Shared()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Summit.sln")))
            folder = folder.Parent;
        var shared = folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared") : null;
        return Directory.Exists(Path.Combine(shared ?? "", "gold")) ? shared : null;
    }
}
