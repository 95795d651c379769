using System.Text.Json;
using Azure.Storage.Queues.Models;
using Summit.App.Ingestion;
using Summit.Azurite;
using Summit.Cloud;

namespace Summit.Functions.Tests.EndToEnd;

/// <summary>From the event to the index, through the functions.</summary>
public sealed class EventTests(AzuriteServer azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_uploaded_article_is_found_a_replaced_one_anew_and_a_deleted_one_no_more()
    {
        await using var newsroom = await DeployedNewsroom.StartAsync(azurite);
        await newsroom.UploadAsync("2031/ferry.txt", "“The ferry will sail on Monday,” said Ada Quill.");
        await StoredAsync(newsroom, "2031/ferry.txt");
        Assert.Equal(["The ferry will sail on Monday,"], await newsroom.TextsAsync());

        await newsroom.UploadAsync("2031/ferry.txt", "“The ferry will sail on Tuesday,” said Ada Quill.");
        await StoredAsync(newsroom, "2031/ferry.txt");
        Assert.Equal(["The ferry will sail on Tuesday,"], await newsroom.TextsAsync());

        await newsroom.Blob("2031/ferry.txt").DeleteAsync(cancellationToken: Token);
        await newsroom.SendAsync(CloudNames.DeleteQueue, Deleted("2031/ferry.txt"));
        Assert.Equal(1, await newsroom.CallForEachAsync(CloudNames.DeleteQueue, (functions, message) => functions.RemoveArticle(message, Token)));
        Assert.Empty(await newsroom.TextsAsync());
        Assert.Null(await newsroom.RecordAsync("2031/ferry.txt"));
    }

    [Fact]
    public async Task A_deletion_that_is_older_than_the_article_removes_nothing()
    {
        await using var newsroom = await DeployedNewsroom.StartAsync(azurite);
        await newsroom.UploadAsync("ferry.txt", "“The ferry will sail on Monday,” said Ada Quill.");
        await newsroom.SendAsync(CloudNames.DeleteQueue, Deleted("ferry.txt"));
        await newsroom.CallForEachAsync(CloudNames.DeleteQueue, (functions, message) => functions.RemoveArticle(message, Token));
        Assert.Equal(["The ferry will sail on Monday,"], await newsroom.TextsAsync());
    }

    [Fact]
    public async Task What_no_event_told_is_found_by_the_walk_and_handed_out()
    {
        await using var newsroom = await DeployedNewsroom.StartAsync(azurite);
        for (var i = 0; i < 40; i++)
            await newsroom.UploadAsync($"{i:00}.txt", $"“Ferry number {i} will sail,” said Ada Quill.");

        await newsroom.CallAsync(functions => functions.ReconcileArticles(new(), Token));

        // 32 names a message at most.
        Assert.Equal(2, await newsroom.CallForEachAsync(CloudNames.RepairQueue, (functions, message) => functions.RepairArticles(message, Token)));
        Assert.Equal(40, (await newsroom.TextsAsync()).Length);
    }

    [Fact]
    public async Task What_the_host_gave_up_is_noted_and_waits_in_the_queue_of_those_to_be_tried_again()
    {
        await using var newsroom = await DeployedNewsroom.StartAsync(azurite);
        await newsroom.UploadAsync("ferry.txt", "“The ferry will sail on Monday,” said Ada Quill.");
        await newsroom.SendAsync(CloudNames.PoisonQueue, """{"Type":"BlobTrigger","FunctionId":"Host.Functions.IngestArticle","BlobType":"BlockBlob","ContainerName":"articles","BlobName":"ferry.txt","ETag":"\"0x8D\""}""");
        await newsroom.CallForEachAsync(CloudNames.PoisonQueue, (functions, message) => functions.RedrivePoison(message, Token));

        var record = await newsroom.RecordAsync("ferry.txt");
        Assert.Equal(IngestStatus.Writing, record?.Status);
        Assert.StartsWith("It could not be taken in yet, after", record?.Reason, StringComparison.Ordinal);
        Assert.Equal(1, (await newsroom.Queue(CloudNames.RedriveQueue).GetPropertiesAsync(Token)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task A_redriven_article_is_taken_in()
    {
        await using var newsroom = await DeployedNewsroom.StartAsync(azurite);
        await newsroom.UploadAsync("ferry.txt", "“The ferry will sail on Monday,” said Ada Quill.");
        await newsroom.SendAsync(CloudNames.RedriveQueue, """{"ContainerName":"articles","BlobName":"ferry.txt","FirstFailed":"2031-05-01T08:00:00Z","Tries":3}""");
        await newsroom.CallForEachAsync(CloudNames.RedriveQueue, (functions, message) => functions.RedriveArticle(message, Token));
        Assert.Equal(["The ferry will sail on Monday,"], await newsroom.TextsAsync());
    }

    [Fact]
    public async Task What_is_handed_out_again_waits_in_the_queue_of_those_to_be_tried_again_and_is_then_dealt_with()
    {
        await using var newsroom = await DeployedNewsroom.StartAsync(azurite);
        await newsroom.UploadAsync("lake.txt", "“The lake will rise,” said Ada Quill.");
        await StoredAsync(newsroom, "lake.txt");
        await newsroom.Blob("lake.txt").DeleteAsync(cancellationToken: Token);
        await newsroom.UploadAsync("ferry.txt", "“The ferry will sail on Monday,” said Ada Quill.");
        await newsroom.UploadAsync("port.txt", "“The port is open,” said Ada Quill.");

        await newsroom.CallAsync(functions => functions.RemoveArticle(Again(Deleted("lake.txt")), Token));
        await newsroom.CallAsync(functions => functions.RepairArticles(Again("""{"ingest":["ferry.txt"],"repair":["port.txt"]}"""), Token));
        Assert.Equal(["The lake will rise,"], await newsroom.TextsAsync());

        using var late = CancellationTokenSource.CreateLinkedTokenSource(Token);
        late.CancelAfter(TimeSpan.FromMinutes(2));
        for (var left = 3; left > 0; await Task.Delay(TimeSpan.FromMilliseconds(200), late.Token))
            left -= await newsroom.CallForEachAsync(CloudNames.RedriveQueue, (functions, message) => functions.RedriveArticle(message, Token));
        Assert.Equal(["The ferry will sail on Monday,", "The port is open,"], await newsroom.TextsAsync());
        Assert.Null(await newsroom.RecordAsync("lake.txt"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{\"ContainerName\":\"other\",\"BlobName\":\"ferry.txt\"}")]
    public async Task A_message_that_cannot_be_read_is_done_with(string text)
    {
        await using var newsroom = await DeployedNewsroom.StartAsync(azurite);
        var message = QueuesModelFactory.QueueMessage("1", "r", text, 1);
        await newsroom.CallAsync(functions => functions.RemoveArticle(message, Token));
        await newsroom.CallAsync(functions => functions.RepairArticles(message, Token));
        await newsroom.CallAsync(functions => functions.RedriveArticle(message, Token));
        await newsroom.CallAsync(functions => functions.RedrivePoison(message, Token));
        Assert.Empty(await newsroom.TextsAsync());
    }

    private static Task StoredAsync(DeployedNewsroom newsroom, string name) =>
        newsroom.CallAsync(functions => functions.IngestArticle(newsroom.Blob(name), Token));

    /// <summary>A message that somebody had before.</summary>
    private static QueueMessage Again(string text) => QueuesModelFactory.QueueMessage("1", "r", text, 2);

    private static string Deleted(string name) => JsonSerializer.Serialize(new
    {
        topic = "/subscriptions/x",
        subject = $"/blobServices/default/containers/articles/blobs/{name}",
        eventType = "Microsoft.Storage.BlobDeleted",
        data = new { api = "DeleteBlob" },
    });
}
