using System.Text.RegularExpressions;
using Summit.Infra.Tests.Compiled;

namespace Summit.Infra.Tests;

/// <summary>Each identity has the roles it needs, and no others.</summary>
public partial class RoleTests
{
    private const string Assignment = "Microsoft.Authorization/roleAssignments";

    // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
    private static readonly Dictionary<string, string> Names = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["c6a89b2d-59bc-44d0-9896-0f6e12d7b80a"] = "Storage Queue Data Message Sender",
        ["8ebe5a00-799e-43f5-93ac-243d3dce84a7"] = "Search Index Data Contributor",
        ["7ca78c08-252a-4471-8644-bb5ff32d4ba0"] = "Search Service Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    [Theory]
    [InlineData("roles-app.bicep", "Storage Blob Data Owner", "Storage Queue Data Contributor", "Search Index Data Contributor", "Monitoring Metrics Publisher")]
    [InlineData("roles-deployer.bicep", "Search Service Contributor", "Search Index Data Contributor", "Storage Blob Data Contributor")]
    [InlineData("topic.bicep", "Storage Queue Data Message Sender", "Storage Blob Data Contributor")]
    public void A_comment_says_what_each_role_is_for(string file, params string[] roles)
    {
        var lines = BicepFiles.Read().Single(read => read.File.EndsWith("/" + file, StringComparison.Ordinal)).Lines;
        var assignments = Enumerable.Range(0, lines.Length).Where(at => lines[at].Contains($"'{Assignment}@", StringComparison.Ordinal));
        Assert.Equal(roles, assignments.Select(at => RoleComment().Match(lines[at - 1]).Groups["role"].Value));
    }

    [Fact]
    public void The_roles_are_these_and_no_others() =>
        Assert.Equal(
            [
                "Monitoring Metrics Publisher: insights",
                "Search Index Data Contributor: search",
                "Search Index Data Contributor: search",
                "Search Service Contributor: search",
                "Storage Blob Data Contributor: event-dead-letters",
                "Storage Blob Data Contributor: storage",
                "Storage Blob Data Owner: storage",
                "Storage Queue Data Contributor: storage",
                "Storage Queue Data Message Sender: article-deletes",
            ],
            Template.Main.OfType(Assignment).Select(Described).Order(StringComparer.Ordinal));

    [Fact]
    public void The_second_stage_gives_no_roles() => Assert.Empty(Template.Events.OfType(Assignment));

    // What the comment says, the id must mean: a wrong id is a right to something else.
    [Fact]
    public void The_variables_are_named_after_the_roles_that_their_ids_mean() =>
        Assert.All(Template.Main.OfType(Assignment), assignment => Assert.Equal(
            Role(assignment).Replace("Storage Blob", "Blob", StringComparison.Ordinal).Replace("Storage Queue", "Queue", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal),
            VariableOf(assignment),
            ignoreCase: true));

    private static string Described(Resource assignment) => $"{Role(assignment)}: {LastName().Match(assignment.Json.GetProperty("scope").GetString()!).Groups["name"].Value}";

    private static string Role(Resource assignment) => Names[assignment.Variable(VariableOf(assignment)).GetString()!];

    private static string VariableOf(Resource assignment) => VariableName().Match(assignment["roleDefinitionId"].GetString()!).Groups["name"].Value;

    [GeneratedRegex(@"^// (?<role>[A-Z][\w ]+): \S")]
    private static partial Regex RoleComment();

    [GeneratedRegex(@"variables\('(?<name>\w+)'\)")]
    private static partial Regex VariableName();

    // 'article-deletes' in resourceId(type, parameters('storageName'), 'default', 'article-deletes'); else the parameter.
    [GeneratedRegex(@"(?:, '(?<name>[\w-]+)'|parameters\('(?<name>\w+)Name'\))\)\]$")]
    private static partial Regex LastName();
}
