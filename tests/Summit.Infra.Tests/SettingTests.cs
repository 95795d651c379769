using System.Text.RegularExpressions;
using Summit.Infra.Tests.Compiled;
using Summit.Quotes.Tests.House;

namespace Summit.Infra.Tests;

/// <summary>The function app is set up as its code and its host expect.</summary>
public partial class SettingTests
{
    // For emulators on one's own machine: nothing that is deployed has them.
    private static readonly string[] ForEmulators = ["Index__key", "Index__allowHttp"];

    private static IEnumerable<string> Settings => Template.Main.Single("Microsoft.Web/sites/config").Properties.EnumerateObject().Select(setting => setting.Name);

    [Fact]
    public void The_settings_are_these_and_no_others() =>
        Assert.Equal(
            [
                "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING",
                "AZURE_CLIENT_ID",
                "Articles__blobServiceUri", "Articles__clientId", "Articles__credential", "Articles__queueServiceUri",
                "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential",
                "Index__endpoint",
                "Lookup__Embeds", "Lookup__LinkKey", "Lookup__PublicUrl",
            ],
            Settings.Order(StringComparer.Ordinal));

    [Fact]
    public void What_signs_links_is_fetched_from_a_vault_by_the_identity_of_the_app()
    {
        var settings = Template.Main.Single("Microsoft.Web/sites/config");
        Assert.Contains("@Microsoft.KeyVault(SecretUri=", settings["Lookup__LinkKey"].GetString(), StringComparison.Ordinal);
        Assert.Equal(["none", "signed", "all"], Template.Main.Json.GetProperty("parameters").GetProperty("embeds").GetProperty("allowedValues").EnumerateArray().Select(value => value.GetString()));
        Assert.Contains("userAssignedIdentities", Template.Main.Single("Microsoft.Web/sites")["keyVaultReferenceIdentity"].GetString(), StringComparison.Ordinal);
    }

    // Without the queues the host stops at the first poison message.
    [Fact]
    public void Every_connection_of_a_trigger_has_blobs_and_queues()
    {
        var connections = Sources().SelectMany(text => Connection().Matches(text)).Select(match => match.Groups["name"].Value).Append("Articles").Distinct();
        Assert.All(connections, name => Assert.Equal([], Needed(name).Except(Settings)));
    }

    [Fact]
    public void Every_setting_that_the_code_reads_is_set()
    {
        var read = Sources().SelectMany(text => ReadSetting().Matches(text)).Select(match => match.Groups["name"].Value.Replace(":", "__", StringComparison.Ordinal)).Distinct().Except(ForEmulators);
        Assert.NotEmpty(read);
        Assert.All(read, name => Assert.Contains(Settings, setting => setting == name || setting.StartsWith(name + "__", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_app_runs_on_flex_consumption_with_the_isolated_worker()
    {
        var app = Template.Main.Single("Microsoft.Web/sites");
        Assert.Equal("FC1", Template.Main.Single("Microsoft.Web/serverfarms").Json.GetProperty("sku").GetProperty("name").GetString());
        Assert.Equal("functions", Assert.Single(ServiceTag().Matches(app.Json.GetProperty("tags").GetString()!)).Groups["name"].Value);
        Assert.Equal("dotnet-isolated", app["functionAppConfig", "runtime", "name"].GetString());
        Assert.Equal("10.0", app["functionAppConfig", "runtime", "version"].GetString());
        Assert.Equal("UserAssignedIdentity", app["functionAppConfig", "deployment", "storage", "authentication", "type"].GetString());
    }

    [Fact]
    public void Nobody_talks_to_the_app_in_clear_text()
    {
        var app = Template.Main.Single("Microsoft.Web/sites");
        Assert.True(app["httpsOnly"].GetBoolean());
        Assert.Equal("1.2", app["siteConfig", "minTlsVersion"].GetString());
        Assert.Equal("Disabled", app["siteConfig", "ftpsState"].GetString());
    }

    private static string[] Needed(string connection) => [$"{connection}__blobServiceUri", $"{connection}__queueServiceUri", $"{connection}__credential", $"{connection}__clientId"];

    private static IEnumerable<string> Sources() =>
        new[] { "functions/Summit.Functions", "functions/Summit.Cloud" }.SelectMany(folder => Repository.Files(folder, "*.cs")).Select(Repository.Read);

    [GeneratedRegex("""\bConnection\s*=\s*"(?<name>\w+)"|\bconst string \w*Storage = "(?<name>\w+)";""")]
    private static partial Regex Connection();

    [GeneratedRegex("""(?:onfiguration\[|GetEnvironmentVariable\(|GetSection\(|GetValue<\w+>\()"(?<name>[\w:]+)"|"%(?<name>[\w:]+)%""")]
    private static partial Regex ReadSetting();

    [GeneratedRegex("'azd-service-name', '(?<name>\\w+)'")]
    private static partial Regex ServiceTag();
}
