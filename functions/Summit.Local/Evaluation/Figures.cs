using System.Globalization;

namespace Summit.Local.Evaluation;

/// <summary>A score or a count, by name.</summary>
/// <param name="IsCount">Whether it is a count and no share.</param>
internal readonly record struct Figure(string Name, double Value, bool IsCount)
{
    public override string ToString() => IsCount ? ((int)Value).ToString(CultureInfo.InvariantCulture) : Share(Value);

    /// <summary>A share to three decimals; a dash for what is not a number.</summary>
    public static string Share(double value) =>
        // Adding nothing takes the sign off a zero.
        double.IsNaN(value) ? "–" : (Math.Round(value, 3) + 0.0).ToString("0.000", CultureInfo.InvariantCulture);
}

/// <summary>The scores in the order they are printed.</summary>
internal static class Figures
{
    public static IReadOnlyList<Figure> Of(IReadOnlyCollection<JudgedText> texts)
    {
        var verdicts = texts.SelectMany(text => text.Verdicts).ToLookup(verdict => verdict.IsIndirect);
        var (speech, indirect) = (new Tally(verdicts[false]), new Tally(verdicts[true]));
        return
        [
            Count("articles", texts.Count),
            Count("gold_speech", speech.Hits + speech.Missed),
            Count("gold_indirect", indirect.Hits + indirect.Missed),
            .. Rates("speech", speech.Found),
            Share("exact", speech.Exact),
            Share("kind", speech.Kind),
            Share("speaker", speech.Speaker),
            .. Rates("joint", speech.Joint),
            .. Rates("indirect", indirect.Found),
            Share("indirect_speaker", indirect.Speaker),
            Count("mentions_as_speech", speech.Mentions),
            Count("bad_offsets", texts.Sum(text => text.Misplaced.Count())),
            Count("articles_without_prediction", texts.Count(text => text.Found is null)),
        ];
    }

    /// <summary>The figure to watch: words and speaker both right.</summary>
    public static double Joint(IEnumerable<JudgedText> texts) =>
        new Tally(texts.SelectMany(text => text.Verdicts).Where(verdict => !verdict.IsIndirect)).Joint.F1;

    private static Figure Count(string name, int value) => new(name, value, IsCount: true);

    private static Figure Share(string name, double value) => new(name, value, IsCount: false);

    private static Figure[] Rates(string name, Rates rates) =>
        [Share($"{name}_precision", rates.Precision), Share($"{name}_recall", rates.Recall), Share($"{name}_f1", rates.F1)];
}
