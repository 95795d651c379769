using System.Globalization;

namespace Summit.Local.Evaluation;

/// <summary>
/// Whether confidence means what it says: of the speakers given with 0.9, nine of ten should be right. Counted are the
/// named speakers of annotated quotes, as no speaker of a quote that nobody annotated can be held against one.
/// </summary>
/// <param name="Bins">The answers by confidence, least first; bins without answers left out.</param>
internal sealed record Reliability(IReadOnlyList<ReliabilityBin> Bins)
{
    private static readonly double[] Bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

    public int Answers => Bins.Sum(bin => bin.Answers);

    /// <summary>Expected calibration error (Naeini et al. 2015): how far share and confidence lie apart, by answers.</summary>
    public double Error => Rates.Share(Bins.Sum(bin => bin.Answers * Math.Abs(bin.Share - bin.Confidence)), Answers);

    public static Reliability Of(IEnumerable<JudgedText> texts)
    {
        var bins = texts.SelectMany(text => text.Verdicts)
            .SelectMany(verdict => verdict.Answers)
            .Where(answer => answer.Quote.Speaker is not null)
            .GroupBy(answer => Math.Max(0, Array.FindLastIndex(Bounds, bound => answer.Quote.Confidence >= bound)))
            .OrderBy(bin => bin.Key)
            .Select(bin => new ReliabilityBin(
                Bounds[bin.Key],
                bin.Key + 1 < Bounds.Length ? Bounds[bin.Key + 1] : 1,
                bin.Count(),
                bin.Average(answer => answer.Quote.Confidence),
                Rates.Share(bin.Count(answer => answer.Right), bin.Count())));
        return new([.. bins]);
    }

    public static ScoreTable Table(IReadOnlyList<JudgedText> texts, IReadOnlyList<ScoreGroup> groups) => new(
        "Reliability",
        "Of the speakers given to annotated quotes, the share that is right, by confidence; on the last line of each group all answers with the "
            + "expected calibration error.",
        ["texts", "confidence", "answers", "mean", "right", "gap"],
        [.. groups.SelectMany(group => Rows(group.Name, Of(group.From(texts))))]);

    private static IEnumerable<string[]> Rows(string group, Reliability reliability) =>
    [
        .. reliability.Bins.Select(bin => (string[])[
            group, bin.Name, Count(bin.Answers), Figure.Share(bin.Confidence), Figure.Share(bin.Share), Figure.Share(Math.Abs(bin.Share - bin.Confidence))]),
        [
            group, "all", Count(reliability.Answers),
            Figure.Share(reliability.Mean(bin => bin.Confidence)), Figure.Share(reliability.Mean(bin => bin.Share)), Figure.Share(reliability.Error),
        ],
    ];

    private double Mean(Func<ReliabilityBin, double> of) => Rates.Share(Bins.Sum(bin => bin.Answers * of(bin)), Answers);

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The answers of nearly one confidence.</summary>
/// <param name="From">The least confidence, inclusive.</param>
/// <param name="To">The greatest, exclusive but for 1.</param>
/// <param name="Answers">How many there are.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Share">The share with the right speaker.</param>
internal sealed record ReliabilityBin(double From, double To, int Answers, double Confidence, double Share)
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{From:0.00}–{To:0.00}");
}
