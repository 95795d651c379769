using System.Reflection;
using Summit.Cloud;
using Summit.Infra.Tests.Compiled;

namespace Summit.Infra.Tests;

/// <summary>What the code expects to find in the storage account is there, and can be brought back.</summary>
public class StorageTests
{
    private const string Storage = "Microsoft.Storage/storageAccounts";

    // Beside what CloudNames says, the platform needs a place for the deployed code.
    [Fact]
    public void Every_container_of_the_code_is_made_and_no_other() =>
        Assert.Equal(Named("Container").Append("app-package").Order(StringComparer.Ordinal), Made("containers").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_queue_of_the_code_is_made_and_no_other() =>
        Assert.Equal(Named("Queue").Order(StringComparer.Ordinal), Made("queues").Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_is_public_and_everything_is_encrypted_on_the_way()
    {
        var account = Template.Main.Single(Storage);
        Assert.False(account["allowBlobPublicAccess"].GetBoolean());
        Assert.True(account["supportsHttpsTrafficOnly"].GetBoolean());
        Assert.Equal("TLS1_2", account["minimumTlsVersion"].GetString());
        Assert.Equal("None", Template.Main.Single(Storage + "/blobServices/containers")["publicAccess"].GetString());
    }

    [Fact]
    public void Deleted_and_overwritten_articles_can_be_brought_back()
    {
        var blobs = Template.Main.Single(Storage + "/blobServices");
        Assert.True(blobs["isVersioningEnabled"].GetBoolean());
        Assert.True(blobs["deleteRetentionPolicy", "enabled"].GetBoolean());
        Assert.True(blobs["containerDeleteRetentionPolicy", "enabled"].GetBoolean());
    }

    [Fact]
    public void No_rule_deletes_articles_themselves()
    {
        var rules = Template.Main.Single(Storage + "/managementPolicies")["policy", "rules"].EnumerateArray().Select(rule => rule.GetProperty("definition"));
        var deleting = rules.Where(rule => rule.GetProperty("actions").TryGetProperty("baseBlob", out _));
        Assert.Equal(["event-dead-letters/"], deleting.SelectMany(rule => rule.GetProperty("filters").GetProperty("prefixMatch").Strings()));
    }

    private static IEnumerable<string> Made(string list) => Template.Main.Single(Storage).Variable(list).Strings();

    private static IEnumerable<string> Named(string ending) =>
        typeof(CloudNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.Name.EndsWith(ending, StringComparison.Ordinal))
            .Select(field => (string)field.GetValue(null)!);
}
