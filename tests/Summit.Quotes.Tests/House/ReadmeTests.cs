using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Summit.Quotes.Tests.House;

/// <summary>What people read first is true.</summary>
public partial class ReadmeTests
{
    public static TheoryData<string> Pages { get; } = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "functions/README.md", "infra/README.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_to_files_lead_to_files(string page)
    {
        var folder = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!);
        var links = Link().Matches(Repository.Read(page)).Select(match => match.Groups["target"].Value);
        Assert.DoesNotContain(links, target => !File.Exists(Path.Combine(folder, target)));
    }

    [Fact]
    public void The_tests_that_show_who_may_do_what_are_there()
    {
        var rows = TestColumn().Matches(Repository.Read("SECURITY.md")).Select(match => match.Groups["tests"].Value).ToList();
        var named = rows.SelectMany(row => Code().Matches(row)).Select(code => code.Groups["code"].Value).ToList();
        Assert.True(named.Count > 20, $"Only {named.Count} tests are named: is the last column still that of the tests?");
        var sources = string.Concat(Repository.Files("tests", "*.cs").Select(Repository.Read));
        Assert.Equal([], named.Where(test => !TestIn(sources, test)));
    }

    private static bool TestIn(string sources, string name) => Regex.IsMatch(sources, $@"(?:void|Task|class) {Regex.Escape(name)}\b");

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
        // What the host takes is held against the same file.
        var document = JsonNode.Parse(Repository.Read("tests/Summit.App.Tests/Golden/openapi.json"))!;
        var names = document["paths"]!["/v1/quotes"]!["get"]!["parameters"]!.AsArray().Where(one => (string?)one!["in"] == "query").Select(one => (string)one!["name"]!);
        var rows = ParameterTable().Match(Repository.Read("README.md")).Groups["cell"].Captures;
        var documented = rows.SelectMany(cell => Code().Matches(cell.Value)).Select(code => code.Groups["code"].Value);
        Assert.Equal(names.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\|.*\| (?<tests>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex TestColumn();

    [GeneratedRegex(@"\]\((?!https?:)(?<target>[^)#]+)")]
    private static partial Regex Link();

    [GeneratedRegex("new\\(\"\\w+\", (?:\\[\")?(?<method>\\w+)(?:\"\\])?, \"(?<path>[^\"]+)\"")]
    private static partial Regex Route();

    [GeneratedRegex(@"^\| `(?<route>(?:GET|PUT|POST|DELETE) [^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex RouteRow();

    [GeneratedRegex(@"^\| parameter \| meaning \|\n\|.*\n(?:\| (?<cell>[^|]+) \|.*\n)+", RegexOptions.Multiline)]
    private static partial Regex ParameterTable();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();
}
