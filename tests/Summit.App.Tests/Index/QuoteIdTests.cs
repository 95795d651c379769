using Summit.App.Index;

namespace Summit.App.Tests.Index;

public class QuoteIdTests
{
    [Theory]
    [InlineData("lac.txt", "Le pont tiendra.", 0, "z5askkxkzeybsqimg6qn")]
    [InlineData("lac.txt", "Le pont tiendra.", 1, "r64yaun7mab5jlp4dhy4")]
    [InlineData("2026/été.html", "« 🌉 »", 0, "i7mcwh6cvzo5gw2ykpd7")]
    [InlineData("", "", 0, "6qf5fqy4hmx6fefzrrg2")]
    public void Ids_are_the_same_for_ever(string article, string text, int occurrence, string id) =>
        Assert.Equal(id, QuoteId.For(article, text, occurrence));

    [Fact]
    public void White_space_makes_no_difference() =>
        Assert.Equal(QuoteId.For("a", "Le pont tiendra.", 0), QuoteId.For("a", "\n Le\u00A0\tpont\r\ntiendra. ", 0));

    [Fact]
    public void Whatever_else_differs_makes_another_id()
    {
        string[] ids =
        [
            QuoteId.For("a", "b", 0), QuoteId.For("a", "b", 1), QuoteId.For("ab", "", 0), QuoteId.For("", "ab", 0),
            QuoteId.For("a", "B", 0), QuoteId.For("a", "b 0", 0), QuoteId.For("a1:b", "", 0), QuoteId.For("a", "b", 10),
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Quotes_of_one_article_all_have_ids_of_their_own()
    {
        var ids = QuoteId.ForAll("a", ["Oui.", "Non.", "Oui.", " Oui. ", ""]);
        Assert.Equal(QuoteId.For("a", "Oui.", 0), ids[0]);
        Assert.Equal(QuoteId.For("a", "Oui.", 1), ids[2]);
        Assert.Equal(5, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[a-z2-7]{20}$", id));
        Assert.All(ids, id => Assert.Null(QuoteId.Problem(id)));
    }
}
