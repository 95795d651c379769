using System.Globalization;
using Summit.Local.Evaluation;

namespace Summit.Evaluation;

public sealed class EvaluatorTests
{
    private const string Text = "« Le lac est à tous », dit Lena Orsat. Tomas Brill assure que la digue tiendra. « Oui », dit-elle.";

    private static readonly GoldQuote Lake = Quote("Le lac est à tous", "direct", "Lena Orsat", "Lena Orsat");
    private static readonly GoldQuote Dam = Quote("la digue tiendra", "indirect", "Tomas Brill", "Tomas Brill");
    private static readonly GoldQuote Yes = Quote("Oui", "direct", "Lena Orsat", "elle");

    [Fact]
    public void All_found_is_one_throughout() =>
        Assert.Equal(
            "speech_f1=1.000 exact=1.000 kind=1.000 speaker=1.000 joint_f1=1.000 indirect_f1=1.000 indirect_speaker=1.000",
            Score([Lake, Dam, Yes]));

    [Fact]
    public void Nothing_found_is_zero_or_no_number() =>
        Assert.Equal(
            "speech_f1=0.000 exact=NaN kind=NaN speaker=NaN joint_f1=0.000 indirect_f1=0.000 indirect_speaker=NaN",
            Score([]));

    [Fact]
    public void A_wrong_speaker_costs_the_joint_figure_and_leaves_the_span() =>
        Assert.Equal(
            "speech_f1=1.000 exact=1.000 kind=1.000 speaker=0.500 joint_f1=0.500 indirect_f1=1.000 indirect_speaker=0.000",
            Score([Lake with { Speaker = "Tomas Brill" }, Dam with { Speaker = null }, Yes]));

    [Fact]
    public void A_partial_for_a_direct_quote_costs_the_kind_alone() =>
        Assert.Equal(
            "speech_f1=1.000 exact=1.000 kind=0.500 speaker=1.000 joint_f1=1.000 indirect_f1=1.000 indirect_speaker=1.000",
            Score([Lake with { Kind = "partial" }, Dam, Yes]));

    [Fact]
    public void Spans_pair_where_they_overlap_by_four_fifths()
    {
        var shorter = Quote("lac est à tous", "direct", "Lena Orsat", null);
        Assert.StartsWith("speech_f1=1.000 exact=0.500", Score([shorter, Dam, Yes]), StringComparison.Ordinal);
        var tooShort = Quote("est à tous", "direct", "Lena Orsat", null);
        Assert.StartsWith("speech_f1=0.500 exact=1.000", Score([tooShort, Dam, Yes]), StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_and_blanks_at_the_ends_do_not_count_against_the_exact_span() =>
        Assert.StartsWith("speech_f1=1.000 exact=1.000", Score([Quote("« Le lac est à tous »", "direct", "Orsat", null), Dam, Yes]), StringComparison.Ordinal);

    [Fact]
    public void What_is_optional_is_neither_hit_nor_false_alarm()
    {
        var judged = Evaluator.Judge(new("a.txt", [Lake], [Yes, Dam]), Text, Found([Lake, Yes, Dam]));
        Assert.Equal([Outcome.Hit, Outcome.Optional, Outcome.Optional], judged.Verdicts.Select(verdict => verdict.Outcome));
    }

    [Fact]
    public void A_mention_taken_for_speech_is_counted_by_itself()
    {
        var judged = Evaluator.Judge(new("a.txt", [Lake with { Kind = "mention", Speaker = null }]), Text, Found([Lake]));
        var extra = Assert.Single(judged.Verdicts);
        Assert.Equal((Outcome.Extra, true), (extra.Outcome, extra.IsMention));
    }

    [Fact]
    public void A_turn_is_found_where_its_sentences_cover_it()
    {
        const string Turn = "The ferry runs. It runs daily.";
        var gold = new GoldQuote(Turn, 0, Turn.Length, "turn", "Mira Holt", "Mira Holt");
        var first = new GoldQuote("The ferry runs.", 0, 15, "turn", "Mira Holt");
        var second = new GoldQuote("It runs daily.", 16, 30, "turn", "Mira Holt");
        Assert.StartsWith("speech_f1=1.000 exact=1.000 kind=NaN speaker=1.000", Score(new("t.txt", [gold]), Turn, [first, second]), StringComparison.Ordinal);
        Assert.StartsWith("speech_f1=1.000 exact=1.000 kind=NaN speaker=0.000", Score(new("t.txt", [gold]), Turn, [first, second with { Speaker = "Ben Aske" }]), StringComparison.Ordinal);
        Assert.StartsWith("speech_f1=0.000", Score(new("t.txt", [gold]), Turn, [first]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_not_at_its_offsets_is_counted()
    {
        var judged = Evaluator.Judge(new("a.txt", []), Text, Found([Lake with { Text = "Le lac" }, Lake with { End = 9999 }, Lake with { Start = -1 }]));
        Assert.Equal(3, judged.Misplaced.Count());
    }

    [Fact]
    public void An_article_that_nothing_read_is_counted_and_its_quotes_are_missed()
    {
        var judged = Evaluator.Judge(new("a.txt", [Lake]), Text, null);
        Assert.Equal(1, Figures.Of([judged]).Single(figure => figure.Name == "articles_without_prediction").Value);
        Assert.Equal(Outcome.Missed, Assert.Single(judged.Verdicts).Outcome);
    }

    [Theory]
    [InlineData("Lena Orsat", "Orsat", true)]
    [InlineData("Lena Orsat", "LÉNA ORSAT", true)]
    [InlineData("Lena Orsat", "Mme Orsat", true)]
    [InlineData("Lena Orsat", "President Lena Orsat", true)]
    [InlineData("Lena Orsat", "Tomas Orsat", false)]
    [InlineData("Lena Orsat", "la maire", false)]
    [InlineData("Lena Orsat", null, false)]
    [InlineData(null, null, true)]
    [InlineData(null, "Lena Orsat", false)]
    [InlineData("Office des Eaux du Lac", "OEL", true)]
    [InlineData("Lena Orsat et Tomas Brill", "Brill and Orsat", true)]
    [InlineData("Lena Orsat et Tomas Brill", "Lena Orsat, Mira Holt", false)]
    [InlineData("la porte-parole", "porte-parole", true)]
    [InlineData("un pêcheur du lac", "pecheur du lac", true)]
    public void A_speaker_is_the_same_under_a_shorter_or_differently_written_name(string? gold, string? found, bool same) =>
        Assert.Equal(same, SameSpeaker.Is(gold, found, null, NameWords.Folded("Lena Orsat parle.").ToHashSet()));

    private static string Score(IReadOnlyList<GoldQuote> found) => Score(new("a.txt", [Lake, Dam, Yes]), Text, found);

    private static string Score(GoldArticle gold, string text, IReadOnlyList<GoldQuote> found)
    {
        string[] shown = ["speech_f1", "exact", "kind", "speaker", "joint_f1", "indirect_f1", "indirect_speaker"];
        return string.Join(' ', Figures.Of([Evaluator.Judge(gold, text, Found(found))])
            .Where(figure => shown.Contains(figure.Name))
            .Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Name}={figure.Value:0.000}")));
    }

    private static IReadOnlyList<FoundQuote> Found(IReadOnlyList<GoldQuote> quotes) =>
        [.. quotes.Select(quote => new FoundQuote(quote.Text, quote.Start, quote.End, quote.Kind, quote.Speaker))];

    private static GoldQuote Quote(string words, string kind, string? speaker, string? source)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new(words, start, start + words.Length, kind, speaker, source);
    }
}
