using System.Globalization;

namespace Summit.Local.Evaluation;

/// <summary>The scores of each kind of quote. A hit counts for the annotated kind, an extra quote for the kind it was taken for.</summary>
internal static class KindFigures
{
    private static readonly string[] Kinds = ["direct", "partial", "turn", "indirect"];

    public static ScoreTable Table(IReadOnlyList<JudgedText> texts, IReadOnlyList<ScoreGroup> groups) => new(
        "Kinds",
        "A hit counts for the annotated kind, an extra quote for the kind it was taken for; right kind is the share of direct and partial quotes taken for what they are.",
        ["texts", "kind", "gold", "precision", "recall", "f1", "right kind", "speaker", "joint_f1"],
        [.. groups.SelectMany(group => Kinds.Select(kind => Row(group.Name, kind, new(group.From(texts).SelectMany(text => text.Verdicts).Where(verdict => verdict.Kind == kind)))))]);

    private static string[] Row(string group, string kind, Tally tally) =>
    [
        group,
        kind,
        (tally.Hits + tally.Missed).ToString(CultureInfo.InvariantCulture),
        Figure.Share(tally.Found.Precision),
        Figure.Share(tally.Found.Recall),
        Figure.Share(tally.Found.F1),
        Figure.Share(tally.Kind),
        Figure.Share(tally.Speaker),
        Figure.Share(tally.Joint.F1),
    ];
}
