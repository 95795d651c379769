using Summit.Local.Evaluation;

namespace Summit.Evaluation;

public class ScoreSheetTests
{
    private static readonly ScoreTable Table = new(
        "Figures", "What they mean.", ["figure", "all", "set a|b"], [["articles", "45", "4"], ["joint_f1", "0.800", "0.900"], ["kind", "–", "1.000"]]);

    private static readonly string Sheet = ScoreSheet.Write("# Scores\n", [Table, Table with { Name = "Others", Rows = [["joint_f1", "0.999", "0.999"]] }]);

    [Fact]
    public void A_table_is_written_as_markdown() =>
        Assert.StartsWith(
            """
            # Scores

            ## Figures

            What they mean.

            | figure | all | set a&#124;b |
            | --- | --- | --- |
            | articles | 45 | 4 |
            | joint_f1 | 0.800 | 0.900 |

            """,
            Sheet,
            StringComparison.Ordinal);

    [Fact]
    public void The_scores_that_are_on_the_sheet_have_not_fallen() => Assert.Equal([], ScoreSheet.Fallen(Sheet, Table, 0));

    [Fact]
    public void A_share_falls_by_more_than_the_noise_or_is_gone()
    {
        var now = Table with { Rows = [["articles", "3", "3"], ["joint_f1", "0.795", "0.894"], ["kind", "0.500", "–"]] };
        Assert.Equal(
            ["joint_f1 of set a|b was 0.900 and is 0.894", "kind of set a|b was 1.000 and is gone"],
            ScoreSheet.Fallen(Sheet, now, 0.005m));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Scores")]
    [InlineData("## Figures")]
    [InlineData("## Others\n| figure | all |\n| --- | --- |\n| joint_f1 | 0.1 |")]
    public void A_sheet_without_the_table_holds_nothing(string sheet) =>
        Assert.Equal(["There is no table Figures"], ScoreSheet.Fallen(sheet, Table, 0));
}
