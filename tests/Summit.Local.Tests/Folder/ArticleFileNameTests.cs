using FsCheck;
using FsCheck.Fluent;
using Summit.Local.Folder;

namespace Summit.Local.Tests.Folder;

public class ArticleFileNameTests
{
    [Theory]
    [InlineData("lake.txt")]
    [InlineData("2031/05/Orvane - « le lac ».HTML")]
    [InlineData("a/b.c/d.text")]
    [InlineData("\U0001F30A.md")]
    [InlineData("data.meta.json.txt")]
    public void Sound_names_are_taken(string name) => Assert.Null(ArticleFileName.FaultOfNew(name));

    [Theory]
    [InlineData("C:/lake.txt")]
    [InlineData("C:lake.txt")]
    [InlineData("a\\lake.txt")]
    [InlineData("..\\lake.txt")]
    [InlineData("a/.../lake.txt")]
    [InlineData("nul.txt")]
    [InlineData("a/CON/lake.txt")]
    [InlineData("com¹.txt")]
    [InlineData("AUX .txt")]
    [InlineData("what?.txt")]
    [InlineData("a /lake.txt")]
    [InlineData("a./lake.txt")]
    [InlineData("la\nke.txt")]
    [InlineData("\ud800.txt")]
    [InlineData("lake.txt:stream.txt")]
    [InlineData("lake.exe")]
    [InlineData("lake.txt.meta.json")]
    [InlineData("lake.txt.META.json")]
    [InlineData(".txt")]
    [InlineData("~lake.txt")]
    public void Names_that_are_unsound_anywhere_are_refused_with_a_reason(string name) => Assert.NotEmpty(ArticleFileName.FaultOfNew(name)!);

    [Fact]
    public void Long_names_are_refused()
    {
        Assert.NotNull(ArticleFileName.FaultOfNew(new string('a', 300) + ".txt"));
        Assert.NotNull(ArticleFileName.FaultOfNew(string.Concat(Enumerable.Repeat("a/", 600)) + "b.txt"));
    }

    [Fact]
    public void No_name_that_is_taken_leads_out_of_the_folder()
    {
        var parts = Gen.Elements("..", ".", "/", "\\", "a", "~", ":", "\0", " ", "C:", "é", "\ud83c", ".txt", ".meta.json");
        var names = parts.ListOf().Select(string.Concat).ToArbitrary();
        Prop.ForAll(names, name => !ArticleFileName.IsArticle(name + ".txt") || StaysInside(name + ".txt")).QuickCheckThrowOnFailure();
    }

    private static bool StaysInside(string name) =>
        Path.GetFullPath(new FolderPath("/articles").Of(name)).StartsWith("/articles/", StringComparison.Ordinal);
}
