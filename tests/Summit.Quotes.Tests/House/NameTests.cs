namespace Summit.Quotes.Tests.House;

/// <summary>Files and folders are named after what is in them.</summary>
public class NameTests
{
    private static readonly string[] SayNothing = ["Helper", "Util", "Utility", "Utilitie", "Manager", "Service", "Common", "Misc"];

    [Theory]
    [InlineData("functions")]
    [InlineData("tests")]
    public void No_file_or_folder_has_a_name_that_says_nothing(string folder) =>
        Assert.Equal([], Repository.Files(folder, "*").Where(path => path.Split('/').Any(SaysNothing)));

    private static bool SaysNothing(string segment)
    {
        var name = segment.Split('.')[0];
        return SayNothing.Any(word => name.EndsWith(word, StringComparison.Ordinal) || name.EndsWith(word + "s", StringComparison.Ordinal));
    }
}
