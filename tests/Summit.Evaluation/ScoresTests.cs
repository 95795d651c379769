using Summit.Local.Evaluation;
using Summit.Quotes;

namespace Summit.Evaluation;

public class ScoresTests
{
    [Fact]
    public void Texts_are_scored_together_by_set_and_by_language()
    {
        JudgedText[] texts = [InventedGold.Judge("lac.txt") with { Set = "a" }, InventedGold.Judge("ferry.txt") with { Set = "b" }];
        var table = new Scores(texts, []).Tables()[0];
        Assert.Equal(["figure", "all", "set a", "set b", "language en", "language fr"], table.Columns);
        Assert.Equal(["articles", "2", "1", "1", "1", "1"], table.Rows[0]);
        Assert.Equal(["joint_f1", "1.000", "1.000", "1.000", "1.000", "1.000"], table.Rows.Single(row => row[0] == "joint_f1"));
    }

    [Fact]
    public void One_set_in_one_language_is_one_column() =>
        Assert.Equal(["figure", "all"], new Scores([InventedGold.Judge("lac.txt")], []).Tables()[0].Columns);

    [Fact]
    public void Texts_without_quotes_have_counts_and_no_shares()
    {
        var tables = new Scores([Evaluator.Judge(new("a.txt", []), "Rien.", [])], []).Tables();
        Assert.Equal(["articles", "1"], tables[0].Rows[0]);
        Assert.Equal(["joint_f1", "–"], tables[0].Rows.Single(row => row[0] == "joint_f1"));
        Assert.Equal(["all", "all", "0", "–", "–", "–"], Assert.Single(tables[3].Rows));
    }

    [Fact]
    public void A_kind_counts_what_was_annotated_as_it_and_what_was_wrongly_taken_for_it()
    {
        var text = InventedGold.Judge("lac.txt", quote => quote.IsMention ? quote with { Kind = "partial", Speaker = "Paul Varo" } : quote);
        var kinds = new Scores([text], []).Tables()[1].Rows;
        Assert.Equal(["all", "direct", "1", "1.000", "1.000", "1.000", "1.000", "1.000", "1.000"], kinds[0]);
        Assert.Equal(["all", "partial", "2", "0.667", "1.000", "0.800", "1.000", "1.000", "0.800"], kinds[1]);
        Assert.Equal(["all", "turn", "0", "–", "–", "–", "–", "–", "–"], kinds[2]);
    }

    [Fact]
    public void A_pass_is_scored_by_its_answers_and_by_what_is_lost_without_it()
    {
        var whole = InventedGold.Judge("lac.txt", quote => quote.IsMention
            ? quote with { Kind = "partial", Pass = "incise" }
            : quote.Text == "baisse trop vite" ? quote with { Speaker = "Lena Orsat" } : quote);
        var less = InventedGold.Judge("lac.txt", quote => quote.Pass == "incise" ? null : quote);
        var scores = new Scores([whole], [("incise", [less]), ("colon", [whole])]);
        var passes = PassFigures.Of(scores, ScoreGroup.Of(scores.Texts)[0]);
        Assert.Equal(
            [new("incise", 4, 1, 2, 0), new("colon", 0, 0, 0, Figures.Joint([whole])), new("indirect clause", 2, 0, 2, null)],
            passes);
        Assert.Equal(
            ["all", "incise", "4", "1", "2", "0.500", "0.667", "0.000", "0.571"],
            scores.Tables()[2].Rows[0]);
    }

    [Fact]
    public void Without_a_pass_the_engine_leaves_its_quotes_to_the_others()
    {
        const string Text = "« Le lac est à tous », a déclaré Lena Orsat.";
        var whole = Assert.Single(QuoteEngine.Default.Extract(Text).Quotes);
        Assert.Equal("incise", whole.Pass);
        var less = Assert.Single(QuoteEngine.Default.Without("incise").Extract(Text).Quotes);
        Assert.NotEqual("incise", less.Pass);
        Assert.Equal(whole.Span, less.Span);
    }

    [Fact]
    public void Every_pass_is_switched_off_once()
    {
        var scores = Scores.Of([InventedGold.Read()], QuoteEngine.Default, TestContext.Current.CancellationToken);
        Assert.Equal(2, scores.Texts.Count);
        Assert.All(scores.Without, one => Assert.DoesNotContain(one.Texts.SelectMany(text => text.Found!), quote => quote.Pass == one.Pass && !quote.IsIndirect));
        Assert.Equal(scores.Without.Count, scores.Without.Select(one => one.Pass).Distinct().Count());
    }
}
