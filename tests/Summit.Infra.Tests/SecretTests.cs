using System.Text.RegularExpressions;
using Summit.Infra.Tests.Compiled;
using Summit.Quotes.Tests.House;

namespace Summit.Infra.Tests;

/// <summary>No key is written down, handed round or needed.</summary>
public partial class SecretTests
{
    [Fact]
    public void The_one_key_is_fetched_where_the_webhook_is_made()
    {
        var fetching = BicepFiles.All.SelectMany(file => KeyFunction().Matches(Repository.Read(file)).Select(match => (file, match.Value)));
        Assert.Equal([("infra/events.bicep", "listKeys(")], fetching);
        Assert.Contains("listKeys(", Template.Events.Single("Microsoft.EventGrid/systemTopics/eventSubscriptions")["destination", "properties", "endpointUrl"].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_stage_that_fetches_it_gives_nothing_out() => Assert.False(Template.Events.Json.TryGetProperty("outputs", out _));

    [Fact]
    public void What_the_first_stage_gives_out_is_names_and_addresses() =>
        Assert.All(Template.Main.Json.GetProperty("outputs").EnumerateObject(), output => Assert.Matches("_(NAME|GROUP|ENDPOINT|URL)$", output.Name));

    [Fact]
    public void No_parameter_takes_a_secret() =>
        Assert.All([Template.Main, Template.Events], template => Assert.DoesNotContain(
            template.Json.GetProperty("parameters").EnumerateObject(),
            parameter => SecretName().IsMatch(parameter.Name)));

    [Fact]
    public void Nothing_in_the_folder_looks_like_a_key() =>
        Assert.All(Repository.Files("infra", "*").Append("azure.yaml"), file => Assert.DoesNotMatch(LooksLikeKey(), Repository.Read(file)));

    [Fact]
    public void Where_there_could_be_keys_they_are_off()
    {
        Assert.False(Template.Main.Single("Microsoft.Storage/storageAccounts")["allowSharedKeyAccess"].GetBoolean());
        Assert.True(Template.Main.Single("Microsoft.Search/searchServices")["disableLocalAuth"].GetBoolean());
        Assert.True(Template.Main.Single("Microsoft.Insights/components")["DisableLocalAuth"].GetBoolean());
        Assert.True(Template.Main.Single("Microsoft.OperationalInsights/workspaces")["features", "disableLocalAuth"].GetBoolean());
        var publishing = Template.Main.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies").ToList();
        Assert.Equal(2, publishing.Count);
        Assert.All(publishing, policy => Assert.False(policy["allow"].GetBoolean()));
    }

    [GeneratedRegex(@"\blist(Keys|AccountSas|ServiceSas|AdminKeys|QueryKeys|Secrets|ConnectionStrings|HostKeys)\(|\.list\w+\(", RegexOptions.IgnoreCase)]
    private static partial Regex KeyFunction();

    [GeneratedRegex("key|secret|password|token|connectionString", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    [GeneratedRegex("AccountKey=|SharedAccess|InstrumentationKey=|[?&]sig=|[A-Za-z0-9+]{40,}")]
    private static partial Regex LooksLikeKey();
}
