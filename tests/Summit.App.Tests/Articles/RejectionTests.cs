using Summit.App.Articles;

namespace Summit.App.Tests.Articles;

/// <summary>Cases/rejections.cases, a line a test; its head says how a line is read.</summary>
public class RejectionTests
{
    public static TheoryData<string> Cases => ArticleCase.Lines("rejections.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_no_article_is_rejected_with_a_reason(string line)
    {
        var (name, type, content, words) = ArticleCase.Parse(line);
        var reading = new ArticleReader(100_000).Read(name, type, content);
        Assert.Null(reading.Article);
        Assert.NotNull(reading.Rejection);
        Assert.All(words.Split(" ; "), part => Assert.Contains(part.Trim(), reading.Rejection, StringComparison.Ordinal));
        Assert.EndsWith(".", reading.Rejection, StringComparison.Ordinal);
    }
}
