using System.Text.Json;
using System.Text.RegularExpressions;
using Summit.Infra.Tests.Compiled;
using Summit.Quotes.Tests.House;

namespace Summit.Infra.Tests;

/// <summary>azd and the hooks give the templates what they ask for.</summary>
public partial class ParameterTests
{
    [Fact]
    public void The_file_of_parameters_gives_each_that_has_no_default()
    {
        Assert.Equal([], Needed(Template.Main).Except(Given().Keys));
        Assert.Equal([], Given().Keys.Except(Template.Main.Json.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name)));
    }

    [Fact]
    public void Each_value_comes_from_the_environment() =>
        Assert.All(Given().Values, value => Assert.Matches(@"^\$\{[A-Z_]+(=[\w]+)?\}$", value));

    [Fact]
    public void A_default_in_the_file_is_the_default_of_the_template() =>
        Assert.All(Given().Where(given => given.Value.Contains('=', StringComparison.Ordinal)), given => Assert.Equal(
            Template.Main.Json.GetProperty("parameters").GetProperty(given.Key).GetProperty("defaultValue").GetString(),
            given.Value[(given.Value.IndexOf('=', StringComparison.Ordinal) + 1)..^1]));

    [Theory]
    [InlineData("infra/hooks/postdeploy.sh")]
    [InlineData("infra/hooks/postdeploy.ps1")]
    public void The_hook_gives_the_second_stage_all_it_needs(string hook)
    {
        var given = HookParameter().Matches(Repository.Read(hook)).Select(match => match.Groups["name"].Value);
        Assert.Equal(Needed(Template.Events).Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("infra/hooks/postdeploy.sh")]
    [InlineData("infra/hooks/postdeploy.ps1")]
    public void What_a_hook_reads_the_first_stage_gives_out(string hook)
    {
        var outputs = Template.Main.Json.GetProperty("outputs").EnumerateObject().Select(output => output.Name);
        // azd knows the subscription by itself.
        var known = outputs.Append("AZURE_SUBSCRIPTION_ID");
        Assert.Equal([], HookVariable().Matches(Repository.Read(hook)).Select(match => match.Groups["name"].Value).Except(known));
    }

    private static Dictionary<string, string> Given() =>
        JsonElement.Parse(Repository.Read("infra/main.parameters.json")).GetProperty("parameters").EnumerateObject()
            .ToDictionary(parameter => parameter.Name, parameter => parameter.Value.GetProperty("value").GetString()!);

    private static IEnumerable<string> Needed(Template template) =>
        template.Json.GetProperty("parameters").EnumerateObject().Where(parameter => !parameter.Value.TryGetProperty("defaultValue", out _)).Select(parameter => parameter.Name);

    [GeneratedRegex("\"(?<name>\\w+)=\\$")]
    private static partial Regex HookParameter();

    [GeneratedRegex(@"\$(?:env:)?(?<name>(?:AZURE|SUMMIT)_[A-Z_]+)")]
    private static partial Regex HookVariable();
}
