using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Summit.Quotes.Tests.House;

namespace Summit.Functions.Tests;

/// <summary>How the shell is built: what the solution, the project and host.json say.</summary>
public partial class BuildTests
{
    [Fact]
    public void The_solution_builds_the_shell_in_the_configuration_Azure_only()
    {
        var solution = Repository.Read("Summit.sln");
        var project = ProjectRow().Matches(solution).Single(row => row.Groups["name"].Value == "Summit.Functions").Groups["id"].Value;
        var built = BuildRow().Matches(solution).Where(row => row.Groups["id"].Value == project).Select(row => row.Groups["configuration"].Value);
        Assert.Equal(["Azure"], built);
    }

    [Fact]
    public void Every_other_project_is_built_in_each_configuration()
    {
        var solution = Repository.Read("Summit.sln");
        var projects = ProjectRow().Matches(solution).Where(row => row.Groups["name"].Value != "Summit.Functions").ToList();
        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.Equal(
            ["Azure", "Debug", "Release"],
            BuildRow().Matches(solution).Where(row => row.Groups["id"].Value == project.Groups["id"].Value).Select(row => row.Groups["configuration"].Value).Order()));
    }

    [Fact]
    public void The_shell_takes_host_json_of_the_root_along()
    {
        var project = XDocument.Parse(Repository.Read("functions/Summit.Functions/Summit.Functions.csproj"));
        var linked = Assert.Single(project.Descendants("None"), item => item.Attribute("Link")?.Value == "host.json");
        Assert.Equal("../../host.json", linked.Attribute("Include")?.Value);
        Assert.Equal("PreserveNewest", linked.Attribute("CopyToOutputDirectory")?.Value);
        Assert.Equal("PreserveNewest", linked.Attribute("CopyToPublishDirectory")?.Value);
    }

    [Fact]
    public void Routes_have_no_prefix_so_that_both_hosts_answer_the_same_paths()
    {
        using var host = JsonDocument.Parse(Repository.Read("host.json"));
        Assert.Equal("2.0", host.RootElement.GetProperty("version").GetString());
        Assert.Equal("", host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
    }

    [GeneratedRegex("^Project\\(\"[^\"]+\"\\) = \"(?<name>[^\"]+)\", \"[^\"]+\\.csproj\", \"(?<id>[^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex ProjectRow();

    [GeneratedRegex("^\\s*(?<id>\\{[^}]+\\})\\.(?<configuration>\\w+)\\|Any CPU\\.Build\\.0 = ", RegexOptions.Multiline)]
    private static partial Regex BuildRow();
}
