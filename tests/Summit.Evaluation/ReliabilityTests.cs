using Summit.Local.Evaluation;

namespace Summit.Evaluation;

public class ReliabilityTests
{
    [Fact]
    public void Answers_fall_into_bins_by_confidence()
    {
        var reliability = Reliability.Of([Judge((0.97, true), (1, true), (0.95, false), (0.9, true), (0.3, false))]);
        Assert.Equal(["0.00–0.50", "0.90–0.95", "0.95–1.00"], reliability.Bins.Select(bin => bin.Name));
        Assert.Equal([1, 1, 3], reliability.Bins.Select(bin => bin.Answers));
        Assert.Equal([0, 1, 2 / 3.0], reliability.Bins.Select(bin => bin.Share));
    }

    [Fact]
    public void The_error_is_the_gap_between_confidence_and_share_by_answers() =>
        Assert.Equal(((2 * 0.25) + (2 * 0.1)) / 4, Reliability.Of([Judge((0.75, true), (0.75, false), (0.9, true), (0.9, true))]).Error, 9);

    [Fact]
    public void Quotes_without_a_speaker_and_quotes_that_nobody_annotated_are_left_out()
    {
        var text = InventedGold.Judge("lac.txt", quote => quote.Kind == "direct" ? quote with { Speaker = null } : quote.IsMention ? quote with { Kind = "partial" } : quote);
        Assert.Equal(4, Reliability.Of([text]).Answers);
    }

    [Fact]
    public void Without_answers_there_is_no_error() => Assert.Equal(double.NaN, Reliability.Of([]).Error);

    private static JudgedText Judge(params (double Confidence, bool Right)[] answers)
    {
        var text = new string('a', 10 * answers.Length);
        var gold = answers.Select((_, i) => new GoldQuote("aaaaaaaa", 10 * i, (10 * i) + 8, "direct", "Lena Orsat"));
        var found = answers.Select((answer, i) =>
            new FoundQuote("aaaaaaaa", 10 * i, (10 * i) + 8, "direct", answer.Right ? "Lena Orsat" : "Paul Varo", "incise", answer.Confidence));
        return Evaluator.Judge(new("a.txt", [.. gold]), text, [.. found]);
    }
}
