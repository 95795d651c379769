using System.Text;
using Summit.App.Articles;

namespace Summit.App.Tests.Articles;

/// <summary>Cases/readings.cases, a line a test; its head says how a line is read.</summary>
public class ReadingTests
{
    public static TheoryData<string> Cases => ArticleCase.Lines("readings.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_article_is_read_to_this_text(string line)
    {
        var (name, type, content, text) = ArticleCase.Parse(line);
        var reading = new ArticleReader().Read(name, type, content);
        Assert.Null(reading.Rejection);
        Assert.Equal(Encoding.UTF8.GetString(ArticleCase.Bytes(text)), reading.Article!.Text);
    }
}
