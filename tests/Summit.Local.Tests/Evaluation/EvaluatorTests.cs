using System.Globalization;
using Summit.Local.Evaluation;

namespace Summit.Local.Tests.Evaluation;

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
        var evaluator = new Evaluator();
        evaluator.Add(new("a.txt", [Lake], [Yes, Dam]), Text, [Lake, Yes, Dam]);
        Assert.Equal(0, evaluator.Tally.SpeechExtra + evaluator.Tally.IndirectExtra);
        Assert.Equal(1, evaluator.Tally.SpeechHits);
    }

    [Fact]
    public void A_mention_taken_for_speech_is_counted_by_itself()
    {
        var evaluator = new Evaluator();
        evaluator.Add(new("a.txt", [Lake with { Kind = "mention", Speaker = null }], null), Text, [Lake]);
        Assert.Equal(1, evaluator.Tally.SpeechExtra);
        Assert.Equal(1, evaluator.Tally.MentionsAsSpeech);
    }

    [Fact]
    public void A_turn_is_found_where_its_sentences_cover_it()
    {
        const string Turn = "The ferry runs. It runs daily.";
        var gold = new GoldQuote(Turn, 0, Turn.Length, "turn", "Mira Holt", "Mira Holt");
        var first = new GoldQuote("The ferry runs.", 0, 15, "turn", "Mira Holt", null);
        var second = new GoldQuote("It runs daily.", 16, 30, "turn", "Mira Holt", null);
        Assert.StartsWith("speech_f1=1.000 exact=1.000 kind=NaN speaker=1.000", Score(new("t.txt", [gold], null), Turn, [first, second]), StringComparison.Ordinal);
        Assert.StartsWith("speech_f1=1.000 exact=1.000 kind=NaN speaker=0.000", Score(new("t.txt", [gold], null), Turn, [first, second with { Speaker = "Ben Aske" }]), StringComparison.Ordinal);
        Assert.StartsWith("speech_f1=0.000", Score(new("t.txt", [gold], null), Turn, [first]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_not_at_its_offsets_is_counted()
    {
        var evaluator = new Evaluator();
        evaluator.Add(new("a.txt", [], null), Text, [Lake with { Text = "Le lac" }, Lake with { End = 9999 }, Lake with { Start = -1 }]);
        Assert.Equal(3, evaluator.Tally.BadOffsets);
    }

    [Fact]
    public void An_article_that_nothing_read_is_counted_and_its_quotes_are_missed()
    {
        var evaluator = new Evaluator();
        evaluator.Add(new("a.txt", [Lake], null), Text, null);
        Assert.Equal(1, evaluator.Tally.ArticlesWithoutPrediction);
        Assert.Equal("MISSED", Assert.Single(evaluator.Tally.Errors).What);
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

    private static string Score(IReadOnlyList<GoldQuote> found) => Score(new("a.txt", [Lake, Dam, Yes], null), Text, found);

    private static string Score(GoldArticle gold, string text, IReadOnlyList<GoldQuote> found)
    {
        var evaluator = new Evaluator();
        evaluator.Add(gold, text, found);
        string[] shown = ["speech_f1", "exact", "kind", "speaker", "joint_f1", "indirect_f1", "indirect_speaker"];
        return string.Join(' ', Figures.Of(evaluator.Tally)
            .Where(figure => shown.Contains(figure.Name))
            .Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Name}={figure.Value:0.000}")));
    }

    private static GoldQuote Quote(string words, string kind, string? speaker, string? source)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new(words, start, start + words.Length, kind, speaker, source);
    }
}
