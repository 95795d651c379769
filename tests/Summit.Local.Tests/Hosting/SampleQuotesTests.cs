using Summit.App.Articles;
using Summit.Quotes;

namespace Summit.Local.Tests.Hosting;

public class SampleQuotesTests
{
    [Fact]
    public void Together_the_samples_show_every_kind_of_quote_and_every_format()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        var files = Directory.GetFiles(folder).Where(f => !f.EndsWith(".meta.json", StringComparison.Ordinal)).ToList();
        var reader = new ArticleReader();
        var quotes = new List<Quote>();
        foreach (var file in files)
        {
            var reading = reader.Read(Path.GetFileName(file), null, File.ReadAllBytes(file));
            Assert.Null(reading.Rejection);
            var found = QuoteEngine.Default.Extract(reading.Article!.Text, reading.Article.Blocks, reading.Article.Metadata.Language).Quotes;
            Assert.NotEmpty(found);
            quotes.AddRange(found);
        }

        Assert.Equal(Enum.GetValues<QuoteKind>().Order(), quotes.Select(q => q.Kind).Distinct().Order());
        Assert.Contains(quotes, q => q.Speakers.Count > 1);
        Assert.All([".txt", ".html", ".json", ".xml", ".md"], ending => Assert.Contains(files, file => file.EndsWith(ending, StringComparison.Ordinal)));
    }
}
