using Summit.Quotes;
using Summit.Quotes.Attribution;

namespace Summit.Local.Evaluation;

/// <summary>The judged texts of all sets, read by the whole engine and by the engine without each of its passes.</summary>
/// <param name="Texts">By the whole engine.</param>
/// <param name="Without">By the engine without a pass, by the name of the pass; surest pass first.</param>
internal sealed record Scores(IReadOnlyList<JudgedText> Texts, IReadOnlyList<(string Pass, IReadOnlyList<JudgedText> Texts)> Without)
{
    /// <summary>The sets, in the order they were given.</summary>
    public IReadOnlyList<string> Sets => [.. Texts.Select(text => text.Set).Distinct()];

    public static Scores Of(IReadOnlyList<GoldSet> sets, QuoteEngine engine, CancellationToken cancellation = default)
    {
        return new(
            Judge(engine),
            [.. AttributionPasses.InOrder.Select(pass => (pass.Name, Judge(engine.Without(pass.Name))))]);

        IReadOnlyList<JudgedText> Judge(QuoteEngine reader)
        {
            cancellation.ThrowIfCancellationRequested();
            return [.. sets.SelectMany(set => set.Texts.Select(text => Evaluator.Judge(text, reader) with { Set = set.Name }))];
        }
    }

    /// <summary>All tables.</summary>
    public IReadOnlyList<ScoreTable> Tables()
    {
        var groups = ScoreGroup.Of(Texts);
        var languages = groups.Where(group => !group.IsSet).ToList();
        return [FigureTable(groups), KindFigures.Table(Texts, groups), PassFigures.Table(this, languages), Reliability.Table(Texts, languages)];
    }

    private ScoreTable FigureTable(IReadOnlyList<ScoreGroup> groups)
    {
        var figures = groups.Select(group => Figures.Of(group.From(Texts))).ToList();
        return new(
            "Figures",
            "joint_f1 is the figure to watch: the words of a quote and its speaker both right.",
            ["figure", .. groups.Select(group => group.Name)],
            [.. figures[0].Select((figure, row) => (string[])[figure.Name, .. figures.Select(all => all[row].ToString())])]);
    }
}

/// <summary>Texts that are scored together.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="IsSet">Whether they are one of several sets.</param>
internal sealed record ScoreGroup(string Name, bool IsSet, Func<JudgedText, bool> Has)
{
    /// <summary>All texts, then those of each set and of each language where there are several.</summary>
    public static IReadOnlyList<ScoreGroup> Of(IReadOnlyList<JudgedText> texts)
    {
        var sets = texts.Select(text => text.Set).Distinct().ToList();
        var languages = texts.Select(text => text.Language).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return
        [
            new("all", false, _ => true),
            .. sets.Where(_ => sets.Count > 1).Select(set => new ScoreGroup($"set {set}", true, text => text.Set == set)),
            .. languages.Where(_ => languages.Count > 1).Select(language => new ScoreGroup($"language {language}", false, text => text.Language == language)),
        ];
    }

    public IReadOnlyList<JudgedText> From(IReadOnlyList<JudgedText> texts) => [.. texts.Where(Has)];
}
