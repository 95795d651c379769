using System.Globalization;

namespace Summit.Local.Evaluation;

/// <summary>What one pass answered, and what the scores lose without it.</summary>
/// <param name="Pass">Name of the pass; of reported clauses, "indirect" and the kind of cue.</param>
/// <param name="Answers">How many quotes it gave an answer for.</param>
/// <param name="Extra">Of those, quotes that nobody annotated.</param>
/// <param name="Right">Of those, quotes given to the right speaker.</param>
/// <param name="Without">The joint score without it; null where it can't be switched off.</param>
internal sealed record PassFigures(string Pass, int Answers, int Extra, int Right, double? Without)
{
    private const string Nobody = "(no pass)";

    /// <summary>Of its answers on annotated quotes, the share with the right speaker.</summary>
    public double Speaker => Rates.Share(Right, Answers - Extra);

    /// <summary>Of all its answers, the share that is right in words and speaker.</summary>
    public double Precision => Rates.Share(Right, Answers);

    /// <summary>The passes that can be switched off, surest first, then the other ways to a speaker.</summary>
    public static IReadOnlyList<PassFigures> Of(Scores scores, ScoreGroup group)
    {
        var answers = group.From(scores.Texts).SelectMany(text => text.Verdicts).SelectMany(Answered).ToLookup(one => one.Pass);
        var switched = scores.Without.Select(one => one.Pass).ToList();
        var others = answers.Select(one => one.Key).Except(switched).Order(StringComparer.Ordinal);
        return
        [
            .. scores.Without.Select(one => Of(one.Pass, answers[one.Pass], Figures.Joint(group.From(one.Texts)))),
            .. others.Select(pass => Of(pass, answers[pass], null)),
        ];
    }

    public static ScoreTable Table(Scores scores, IReadOnlyList<ScoreGroup> groups) => new(
        "Passes",
        "precision is the share of a pass's answers with words and speaker right, speaker the share on annotated quotes alone; "
            + "earns is what joint_f1 loses where the pass is switched off.",
        ["texts", "pass", "answers", "extra", "right", "precision", "speaker", "joint_f1 without", "earns"],
        [.. groups.SelectMany(group => Of(scores, group).Select(pass => Row(group.Name, pass, Figures.Joint(group.From(scores.Texts)))))]);

    private static PassFigures Of(string pass, IEnumerable<Answer> answers, double? without)
    {
        var all = answers.ToList();
        return new(pass, all.Count, all.Count(answer => answer.Extra), all.Count(answer => answer.Right), without);
    }

    private static IEnumerable<Answer> Answered(Verdict verdict) => verdict.Outcome switch
    {
        Outcome.Hit => verdict.Answers.Select(answer => new Answer(NameOf(answer.Quote), Extra: false, answer.Right)),
        Outcome.Extra => [new Answer(NameOf(verdict.Found!), Extra: true, Right: false)],
        _ => [],
    };

    private static string NameOf(FoundQuote quote) =>
        quote.Pass is null ? Nobody : quote.IsIndirect ? $"indirect {quote.Pass}" : quote.Pass;

    private static string[] Row(string group, PassFigures pass, double joint) =>
    [
        group,
        pass.Pass,
        pass.Answers.ToString(CultureInfo.InvariantCulture),
        pass.Extra.ToString(CultureInfo.InvariantCulture),
        pass.Right.ToString(CultureInfo.InvariantCulture),
        Figure.Share(pass.Precision),
        Figure.Share(pass.Speaker),
        Figure.Share(pass.Without ?? double.NaN),
        Figure.Share(joint - (pass.Without ?? double.NaN)),
    ];

    private readonly record struct Answer(string Pass, bool Extra, bool Right);
}
