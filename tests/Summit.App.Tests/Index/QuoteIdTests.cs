using FsCheck;
using FsCheck.Fluent;
using Summit.App.Index;

namespace Summit.App.Tests.Index;

public class QuoteIdTests
{
    [Fact]
    public void Blanks_make_no_difference() =>
        Assert.Equal(QuoteId.For("lake.txt", "un été là", 0), QuoteId.For("lake.txt", " un\u00A0\n été  là ", 0));

    [Fact]
    public void Article_words_and_occurrence_each_make_another_id()
    {
        string[] ids =
        [
            QuoteId.For("a", "bc", 0), QuoteId.For("ab", "c", 0), QuoteId.For("a", "bc", 1), QuoteId.For("a", "Bc", 0), QuoteId.For("", "abc", 0),
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Any_strings_give_twenty_letters_and_digits() =>
        Prop.ForAll<string, string, int>((article, text, occurrence) =>
        {
            var id = QuoteId.For(article ?? "", text ?? "", occurrence);
            return id.Length == 20 && id.All(letter => letter is (>= 'a' and <= 'z') or (>= '2' and <= '7'));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Half_a_surrogate_pair_does_no_harm() => Assert.Equal(20, QuoteId.For("\ud83c", "\udf0a\ud83c", 0).Length);
}
