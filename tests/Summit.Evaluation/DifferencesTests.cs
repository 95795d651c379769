using Summit.Local.Evaluation;

namespace Summit.Evaluation;

public class DifferencesTests
{
    [Theory]
    [InlineData("lac.txt")]
    [InlineData("ferry.txt")]
    public void What_is_found_as_annotated_differs_in_nothing(string name) =>
        Assert.Empty(Differences.Of(InventedGold.Judge(name)));

    [Fact]
    public void A_quote_that_was_not_found_is_missed()
    {
        var one = Assert.Single(Differences.Of(InventedGold.Judge("lac.txt", quote => quote.Kind == "direct" ? null : quote)));
        Assert.Equal((Fault.Missed, "missed", "Le lac est à tous"), (one.Fault, one.Name, one.Gold!.Text));
        Assert.Null(one.Found);
    }

    [Fact]
    public void A_quote_taken_for_a_mention_is_missed_and_shown_beside_the_mention()
    {
        var one = Assert.Single(Differences.Of(InventedGold.Judge("lac.txt", quote => quote.Kind == "direct" ? quote with { Kind = "mention" } : quote)));
        Assert.Equal((Fault.Missed, "mention"), (one.Fault, one.Found!.Kind));
    }

    [Fact]
    public void A_mention_taken_for_a_quote_is_extra_and_shown_beside_the_mention()
    {
        var one = Assert.Single(Differences.Of(InventedGold.Judge("lac.txt", quote => quote.IsMention ? quote with { Kind = "partial" } : quote)));
        Assert.Equal((Fault.Extra, "mention"), (one.Fault, one.Gold!.Kind));
    }

    [Fact]
    public void One_quote_can_have_the_wrong_speaker_and_the_wrong_kind()
    {
        var one = Assert.Single(Differences.Of(InventedGold.Judge("lac.txt", quote => quote.Kind == "direct" ? quote with { Kind = "partial", Speaker = "Paul Varo" } : quote)));
        Assert.Equal("wrong speaker, wrong kind", one.Name);
    }

    [Fact]
    public void A_missed_and_an_extra_quote_that_share_words_are_one_with_the_wrong_span()
    {
        var right = InventedGold.Judge("lac.txt");
        var wrong = InventedGold.Judge("lac.txt", quote => quote.Kind == "direct" ? quote.In(right, "est à tous") : quote);
        var one = Assert.Single(Differences.Of(wrong));
        Assert.Equal((Fault.Span, "Le lac est à tous", "est à tous"), (one.Fault, one.Gold!.Text, one.Found!.Text));
    }

    [Fact]
    public void Differences_stand_in_reading_order()
    {
        var all = Differences.Of(InventedGold.Judge("lac.txt", quote => quote with { Speaker = "Mira Holt" }));
        Assert.Equal(all.OrderBy(one => one.Start), all);
        Assert.Equal(5, all.Count);
    }

    [Fact]
    public void A_difference_is_printed_as_the_text_with_a_line_for_each_side()
    {
        var right = InventedGold.Judge("ferry.txt");
        var wrong = InventedGold.Judge("ferry.txt", quote => quote.Kind == "partial" ? quote.In(right, "sail") with { Speaker = null } : quote);
        Assert.Equal(
            """
            WRONG SPAN  invented/ferry.txt:142
              text   Aske said the crew was "ready to sail". The fares, he hopes, 
              gold                           ├───────────┤                          partial [Ben Aske]
              found                                   ├──┤                          partial [?]  incise 0.960

            """,
            SideBySide.Of(wrong, Assert.Single(Differences.Of(wrong))));
    }

    [Fact]
    public void Of_a_long_quote_both_ends_are_printed()
    {
        var text = $"« {new string('a', 500)} », dit Lena Orsat.";
        var judged = Evaluator.Judge(new("a.txt", [new(new string('a', 500), 2, 502, "direct", "Lena Orsat")]), text, []);
        var lines = SideBySide.Of(judged, Assert.Single(Differences.Of(judged))).Split('\n');
        Assert.Equal($"  text   « {new string('a', 24)} … {new string('a', 24)} », dit Lena Orsat.", lines[1]);
        Assert.Equal($"  gold     ├{new string('─', 49)}┤", lines[2].Split("  direct")[0].TrimEnd());
    }

    [Fact]
    public void Offsets_outside_the_text_are_printed_without_words()
    {
        var judged = Evaluator.Judge(new("a.txt", []), "Oui.", [new("Non", -5, 9000, "direct", "\u001b[2J")]);
        Assert.All(Differences.Of(judged), one => Assert.DoesNotContain("\u001b", SideBySide.Of(judged, one), StringComparison.Ordinal));
        Assert.Equal(["extra", "wrong offsets"], Differences.Of(judged).Select(one => one.Name));
    }
}
