using System.Text.RegularExpressions;

namespace Summit.Quotes.Tests.House;

/// <summary>What people read first is true.</summary>
public partial class ReadmeTests
{
    public static TheoryData<string> Pages { get; } = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "functions/README.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_to_files_lead_to_files(string page)
    {
        var folder = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!);
        var links = Link().Matches(Repository.Read(page)).Select(match => match.Groups["target"].Value);
        Assert.DoesNotContain(links, target => !File.Exists(Path.Combine(folder, target)));
    }

    [Fact]
    public void The_table_of_routes_is_that_of_the_api()
    {
        var routes = Route().Matches(Repository.Read("functions/Summit.App/Lookup/LookupRoutes.cs"))
            .Select(match => $"{match.Groups["method"].Value.ToUpperInvariant()} /{match.Groups["path"].Value.Replace("*", "", StringComparison.Ordinal)}");
        var documented = RouteRow().Matches(Repository.Read("README.md")).Select(match => match.Groups["route"].Value);
        Assert.Equal(routes.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_parameters_of_a_lookup_are_those_of_the_api()
    {
        var names = Parameters().Match(Repository.Read("functions/Summit.App/Lookup/Questions/QuoteQuestion.cs")).Groups["name"].Captures;
        var rows = ParameterTable().Match(Repository.Read("README.md")).Groups["cell"].Captures;
        var documented = rows.SelectMany(cell => Code().Matches(cell.Value)).Select(code => code.Groups["code"].Value);
        Assert.Equal(names.Select(name => name.Value).Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\]\((?!https?:)(?<target>[^)#]+)")]
    private static partial Regex Link();

    [GeneratedRegex("new\\(\"\\w+\", (?:\\[\")?(?<method>\\w+)(?:\"\\])?, \"(?<path>[^\"]+)\"")]
    private static partial Regex Route();

    [GeneratedRegex(@"^\| `(?<route>(?:GET|PUT|POST|DELETE) [^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex RouteRow();

    [GeneratedRegex("Names =\\s*\\[(?:\\s*\"(?<name>\\w+)\",?)+\\s*\\]")]
    private static partial Regex Parameters();

    [GeneratedRegex(@"^\| parameter \| meaning \|\n\|.*\n(?:\| (?<cell>[^|]+) \|.*\n)+", RegexOptions.Multiline)]
    private static partial Regex ParameterTable();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();
}
