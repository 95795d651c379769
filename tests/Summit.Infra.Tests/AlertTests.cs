using System.Text.RegularExpressions;
using Summit.Infra.Tests.Compiled;
using Summit.Quotes.Tests.House;

namespace Summit.Infra.Tests;

/// <summary>Alerts ask for what the code sends: for a name that nobody sends, an alert is silent for ever.</summary>
public partial class AlertTests
{
    private static List<string> Queries =>
        [.. Template.Main.Single("Microsoft.Insights/metricAlerts").Variable("rules").EnumerateArray().Select(rule => rule.GetProperty("query").GetString()!)];

    [Fact]
    public void Functions_in_queries_are_functions_of_the_shell()
    {
        var functions = Queries.SelectMany(query => FunctionInQuery().Matches(query)).Select(match => match.Groups["name"].Value).Distinct().ToList();
        Assert.Equal(["RedrivePoison"], functions);
        Assert.All(functions, FunctionNames.AssertThere);
    }

    [Fact]
    public void Metrics_in_queries_are_measured_by_the_code()
    {
        var metrics = Queries.SelectMany(query => MetricInQuery().Matches(query)).Select(match => match.Groups["name"].Value).ToList();
        Assert.Equal(["summit.articles.given_up", "summit.reconcile.differences", "summit.upload_to_searchable", "summit.reconcile.articles"], metrics);
        var code = string.Concat(Repository.Sources.Select(Repository.Read));
        Assert.All(metrics, metric => Assert.Contains($"\"{metric}\"", code, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_query_gives_the_one_value_that_is_compared() => Assert.All(Queries, query => Assert.Contains("| summarize Value = ", query, StringComparison.Ordinal));

    [Fact]
    public void A_minute_is_what_is_promised_from_upload_to_searchable() =>
        Assert.Equal(60, Template.Main.Single("Microsoft.Insights/metricAlerts").Template.GetProperty("parameters").GetProperty("secondsThreshold").GetProperty("defaultValue").GetInt32());

    [GeneratedRegex("ame has \"(?<name>\\w+)\"")]
    private static partial Regex FunctionInQuery();

    [GeneratedRegex("name == \"(?<name>[^\"]+)\"")]
    private static partial Regex MetricInQuery();
}
