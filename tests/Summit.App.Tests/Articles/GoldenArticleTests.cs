using System.Runtime.CompilerServices;
using Summit.App.Articles;

namespace Summit.App.Tests.Articles;

/// <summary>
/// Golden/articles holds articles and, beside each, what the reader makes of it.
/// With SUMMIT_ACCEPT=1 the expected files are written anew: read the difference before you commit it.
/// </summary>
public class GoldenArticleTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden", "articles");

    public static TheoryData<string> Names => new(Directory.GetFiles(Folder)
        .Where(file => Path.GetExtension(file) != ".expected")
        .Select(file => Path.GetFileName(file))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_article_is_read_as_its_golden_file_says(string name)
    {
        var actual = Rendering.Of(new ArticleReader().Read(name, null, File.ReadAllBytes(Path.Combine(Folder, name))));
        if (Environment.GetEnvironmentVariable("SUMMIT_ACCEPT") == "1")
            File.WriteAllText(Path.Combine(SourceFolder(), name + ".expected"), actual);
        else
            Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + ".expected")), actual);
    }

    [Fact]
    public void Every_expected_file_has_its_article() =>
        Assert.All(Directory.GetFiles(Folder, "*.expected"), file => Assert.True(File.Exists(file[..^".expected".Length]), file));

    private static string SourceFolder([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Golden", "articles");
}
