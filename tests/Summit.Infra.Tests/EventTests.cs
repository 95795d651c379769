using System.Text.RegularExpressions;
using Summit.Infra.Tests.Compiled;

namespace Summit.Infra.Tests;

/// <summary>Events reach the functions: a mistake here loses them without a word.</summary>
public partial class EventTests
{
    private const string Subscription = "Microsoft.EventGrid/systemTopics/eventSubscriptions";
    private const string Articles = "/blobServices/default/containers/articles/blobs/";

    private static Resource Created => Template.Events.Single(Subscription);

    private static Resource Deleted => Template.Main.Single(Subscription);

    [Fact]
    public void New_articles_go_to_the_function_that_ingests()
    {
        var endpoint = Created["destination", "properties", "endpointUrl"].GetString()!;
        Assert.StartsWith("[format('https://{0}/runtime/webhooks/blobs?functionName=Host.Functions.", endpoint, StringComparison.Ordinal);
        var name = Assert.Single(FunctionInAddress().Matches(endpoint)).Groups["name"].Value;
        Assert.Equal("IngestArticle", name);
        FunctionNames.AssertThere(name);
    }

    [Fact]
    public void Deleted_articles_go_to_the_queue_of_the_function_that_removes() =>
        Assert.Equal(Cloud.CloudNames.DeleteQueue, Deleted["deliveryWithResourceIdentity", "destination", "properties", "queueName"].GetString());

    [Fact]
    public void Deletions_wait_as_long_as_it_takes() =>
        Assert.Equal(-1, Deleted["deliveryWithResourceIdentity", "destination", "properties", "queueMessageTimeToLiveInSeconds"].GetInt32());

    [Fact]
    public void The_first_stage_calls_no_code()
    {
        Assert.DoesNotContain(Template.Main.OfType(Subscription).SelectMany(each => each.Properties.AllStrings()), text => text == "WebHook");
        Assert.Equal([Subscription], Template.Events.Resources.Select(resource => resource.Type));
    }

    [Fact]
    public void Each_subscription_hears_of_articles_only()
    {
        Assert.Equal("articles", Cloud.CloudNames.ArticleContainer);
        Assert.Equal(Articles, Created["filter", "subjectBeginsWith"].GetString());
        Assert.Equal(Articles, Deleted["filter", "subjectBeginsWith"].GetString());
        Assert.Equal(["Microsoft.Storage.BlobCreated"], Created["filter", "includedEventTypes"].Strings());
        Assert.Equal(["Microsoft.Storage.BlobDeleted"], Deleted["filter", "includedEventTypes"].Strings());
    }

    [Fact]
    public void New_articles_are_told_of_when_they_are_whole()
    {
        var filter = Assert.Single(Created["filter", "advancedFilters"].EnumerateArray());
        Assert.Equal("data.api", filter.GetProperty("key").GetString());
        Assert.Equal(["PutBlob", "PutBlockList", "CopyBlob"], filter.GetProperty("values").Strings());
    }

    [Fact]
    public void What_cannot_be_delivered_is_kept_by_the_identity_of_the_topic() =>
        Assert.All([Created, Deleted], subscription =>
        {
            Assert.Equal("SystemAssigned", subscription["deadLetterWithResourceIdentity", "identity", "type"].GetString());
            Assert.Equal("event-dead-letters", subscription["deadLetterWithResourceIdentity", "deadLetterDestination", "properties", "blobContainerName"].GetString());
            Assert.Equal(1440, subscription["retryPolicy", "eventTimeToLiveInMinutes"].GetInt32());
        });

    [GeneratedRegex(@"functionName=Host\.Functions\.(?<name>\w+)&code=")]
    private static partial Regex FunctionInAddress();
}
