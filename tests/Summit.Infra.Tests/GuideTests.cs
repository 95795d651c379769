using System.Globalization;
using System.Text.RegularExpressions;
using Summit.Infra.Tests.Compiled;
using Summit.Quotes.Tests.House;

namespace Summit.Infra.Tests;

/// <summary>infra/README.md says what is true of the templates.</summary>
public partial class GuideTests
{
    private static readonly string Guide = Repository.Read("infra/README.md");

    [Fact]
    public void The_lines_of_the_cost_add_up()
    {
        var rows = CostRow().Matches(Guide).Select(row => row.Groups["cost"].Captures.Select(cost => decimal.Parse(cost.Value, CultureInfo.InvariantCulture)).ToList()).ToList();
        Assert.Equal(11, rows.Count);
        for (var column = 0; column < 3; column++)
            Assert.Equal(rows[^1][column], rows.SkipLast(1).Sum(row => row[column]));
    }

    [Fact]
    public void Every_container_queue_alert_and_template_is_explained()
    {
        var storage = Template.Main.Single("Microsoft.Storage/storageAccounts");
        var alerts = Template.Main.Single("Microsoft.Insights/metricAlerts").Variable("rules").EnumerateArray().Select(rule => rule.GetProperty("name").GetString()!);
        var names = storage.Variable("containers").Strings().Concat(storage.Variable("queues").Strings()).Concat(alerts);
        Assert.All(names, name => Assert.Contains($"| `{name}` |", Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_of_the_environment_is_explained()
    {
        var settings = Setting().Matches(Repository.Read("infra/main.parameters.json")).Select(match => match.Value).ToList();
        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.Contains($"| `{setting}` |", Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Commands_use_what_the_first_stage_gives_out()
    {
        var known = Template.Main.Json.GetProperty("outputs").EnumerateObject().Select(output => output.Name).Append("AZURE_SUBSCRIPTION_ID");
        Assert.Equal([], UsedVariable().Matches(Guide).Select(match => match.Groups["name"].Value).Except(known));
    }

    // The last cells of a row, amounts in dollars and cents.
    [GeneratedRegex(@"^\|.*?(?:\| \**(?<cost>\d+\.\d\d)\** ){3}\|$", RegexOptions.Multiline)]
    private static partial Regex CostRow();

    [GeneratedRegex("SUMMIT_[A-Z_]+")]
    private static partial Regex Setting();

    [GeneratedRegex(@"\$(?<name>(?:AZURE|SUMMIT)_[A-Z_]+)")]
    private static partial Regex UsedVariable();
}
