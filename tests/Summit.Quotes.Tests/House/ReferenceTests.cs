using System.Xml.Linq;

namespace Summit.Quotes.Tests.House;

/// <summary>References run one way, and each project takes in no more than it needs.</summary>
public class ReferenceTests
{
    [Theory]
    [InlineData("Summit.Quotes", "")]
    [InlineData("Summit.App", "Summit.Quotes")]
    [InlineData("Summit.Cloud", "Summit.App")]
    [InlineData("Summit.Functions", "Summit.App Summit.Cloud")]
    [InlineData("Summit.Local", "Summit.App Summit.Cloud")]
    public void Projects_refer_to_the_projects_before_them_only(string project, string allowed) =>
        Assert.Subset(allowed.Split(' ').ToHashSet(), Named(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).ToHashSet()!);

    [Fact]
    public void Every_project_under_functions_is_among_those() =>
        Assert.Equal(
            ["Summit.App", "Summit.Cloud", "Summit.Functions", "Summit.Local", "Summit.Quotes"],
            Repository.Files("functions", "*.csproj").Select(Path.GetFileNameWithoutExtension));

    [Fact]
    public void The_engine_needs_the_base_class_library_only()
    {
        Assert.Empty(Named("Summit.Quotes", "PackageReference"));
        Assert.Empty(Named("Summit.Quotes", "FrameworkReference"));
    }

    [Fact]
    public void Neither_cloud_nor_database_gets_into_the_flows() =>
        Assert.DoesNotContain(
            Named("Summit.App", "PackageReference"),
            package => package.StartsWith("Azure.", StringComparison.Ordinal) || package.Contains("Sqlite", StringComparison.OrdinalIgnoreCase));

    private static List<string> Named(string project, string item) =>
        [.. XDocument.Parse(Repository.Read($"functions/{project}/{project}.csproj"))
            .Descendants(item)
            .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))];
}
