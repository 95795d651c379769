using System.Runtime.CompilerServices;
using Summit.App.Articles;
using Summit.Quotes;

namespace Summit.App.Tests.Articles;

/// <summary>The articles that come with Summit are read, with all that a search result shows about them.</summary>
public class SampleTests
{
    private static readonly string[] Furniture = ["cookie", "Envoyer", "Les plus lus", "commentaires", "Most read", "Subscribe"];

    public static TheoryData<string> Names => new(Directory.GetFiles(Folder())
        .Where(file => !file.EndsWith(".meta.json", StringComparison.Ordinal))
        .Select(file => Path.GetFileName(file))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_is_read_with_its_metadata(string name)
    {
        var path = Path.Combine(Folder(), name);
        var reading = new ArticleReader().Read(name, null, File.ReadAllBytes(path), Side(path + ".meta.json"));
        Assert.Null(reading.Rejection);
        var (article, metadata) = (reading.Article!, reading.Article!.Metadata);
        Assert.InRange(article.Text.Length, 1500, 6000);
        Assert.All([metadata.Title, metadata.Author, metadata.Outlet, metadata.Url, metadata.Language], Assert.NotNull);
        Assert.Equal(2026, metadata.Published?.Year);
        Assert.All(Furniture, words => Assert.DoesNotContain(words, article.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void In_the_sample_interview_every_answer_is_the_interviewees()
    {
        var article = new ArticleReader().Read("grand-entretien.md", null, File.ReadAllBytes(Path.Combine(Folder(), "grand-entretien.md")), null).Article!;
        var turns = QuoteEngine.Default.Extract(article.Text, article.Blocks, "fr").Quotes.Where(q => q.Kind == QuoteKind.Turn).ToList();
        Assert.Equal(6, turns.Count(q => q.Speakers is [{ Name: "Inès Falgrave" }]));
        Assert.All(turns.Where(q => q.Speakers is not [{ Name: "Inès Falgrave" }]), question => Assert.EndsWith("?", question.Span.In(article.Text).ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_samples_cover_every_format() =>
        Assert.Equal(
            [".html", ".json", ".md", ".txt", ".xml"],
            Names.Select(name => Path.GetExtension(name.Data)).Distinct().Order(StringComparer.Ordinal));

    private static ArticleMetadata? Side(string path)
    {
        if (!File.Exists(path)) return null;
        Assert.True(SideMetadata.TryParse(File.ReadAllBytes(path), out var side, out var reason), reason);
        return SideMetadata.Read(side);
    }

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../../../functions/Summit.Local/samples"));
}
