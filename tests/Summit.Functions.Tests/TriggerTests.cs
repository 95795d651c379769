using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Summit.Cloud;
using Summit.Quotes.Tests.House;

namespace Summit.Functions.Tests;

/// <summary>The events that make articles come in.</summary>
public class TriggerTests
{
    private static readonly MethodInfo[] Functions =
        [.. typeof(IngestionFunctions).GetMethods().Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)];

    [Fact]
    public void Functions_are_named_after_their_methods() =>
        Assert.All(Functions, method => Assert.Equal(method.Name, method.GetCustomAttribute<FunctionAttribute>()!.Name));

    [Fact]
    public void Uploads_come_by_event_grid_and_not_by_scanning()
    {
        var trigger = Trigger<BlobTriggerAttribute>("IngestArticle");
        Assert.Equal("articles/{name}", trigger.BlobPath);
        Assert.Equal(BlobTriggerSource.EventGrid, trigger.Source);
        Assert.Equal(IngestionFunctions.Storage, trigger.Connection);
    }

    [Theory]
    [InlineData("RemoveArticle", CloudNames.DeleteQueue)]
    [InlineData("RepairArticles", CloudNames.RepairQueue)]
    [InlineData("RedriveArticle", CloudNames.RedriveQueue)]
    [InlineData("RedrivePoison", CloudNames.PoisonQueue)]
    public void Messages_come_from_the_queue_that_the_infrastructure_and_the_adapters_know(string function, string queue)
    {
        var trigger = Trigger<QueueTriggerAttribute>(function);
        Assert.Equal(queue, trigger.QueueName);
        Assert.Equal(IngestionFunctions.Storage, trigger.Connection);
    }

    [Fact]
    public void The_queue_of_given_up_blobs_is_the_one_that_the_host_writes_to() =>
        Assert.Equal("webjobs-blobtrigger-poison", CloudNames.PoisonQueue);

    [Fact]
    public void A_shift_begins_every_five_minutes_and_ends_before_the_next()
    {
        Assert.Equal("0 */5 * * * *", Trigger<TimerTriggerAttribute>("ReconcileArticles").Schedule);
        using var host = JsonDocument.Parse(Repository.Read("host.json"));
        Assert.True(TimeSpan.Parse(host.RootElement.GetProperty("functionTimeout").GetString()!, null) >= TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void A_failed_message_is_not_handed_out_again_at_once()
    {
        using var host = JsonDocument.Parse(Repository.Read("host.json"));
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");
        Assert.True(TimeSpan.Parse(queues.GetProperty("visibilityTimeout").GetString()!, null) >= TimeSpan.FromSeconds(30));
        // A day of tries: what is handed out again is not worked on, only sent on, so it can fail by nothing but the queues themselves.
        Assert.True(queues.GetProperty("maxDequeueCount").GetInt32() * 30 >= TimeSpan.FromDays(1).TotalSeconds);
        Assert.Equal("base64", queues.GetProperty("messageEncoding").GetString());
    }

    private static T Trigger<T>(string function)
        where T : Attribute =>
        Assert.Single(Functions, method => method.Name == function).GetParameters()[0].GetCustomAttribute<T>()!;
}
