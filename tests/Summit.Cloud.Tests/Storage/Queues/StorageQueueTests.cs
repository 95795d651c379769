using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Summit.App.Ingestion;
using Summit.Azurite;
using Summit.Cloud.Storage.Queues;
using Summit.Contracts;

namespace Summit.Cloud.Tests.Storage.Queues;

public sealed class StorageQueueTests(AzuriteServer azurite)
{
    private static readonly Redrive Failed = new("2026/été \"1\".txt", Sample.Day(3), 0, Repair: true);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Repairs_come_back_in_messages_of_few_names()
    {
        var queue = await azurite.NewQueueAsync();
        var order = new RepairOrder([.. Enumerable.Range(0, 70).Select(i => $"a{i}.txt")], [.. Enumerable.Range(0, 30).Select(i => $"été/{i}\n.txt")]);

        await new StorageQueueRepairs(queue).SendAsync(order, Token);

        var orders = (await ReceiveAsync(queue)).Select(message => QueueMessages.ReadRepair(message.MessageText).Value!).ToList();
        Assert.Equal(4, orders.Count);
        Assert.All(orders, one => Assert.InRange(one.Ingest.Count + one.Repair.Count, 1, 32));
        Assert.Equivalent(order.Ingest, orders.SelectMany(one => one.Ingest), strict: true);
        Assert.Equivalent(order.Repair, orders.SelectMany(one => one.Repair), strict: true);
    }

    [Fact]
    public async Task The_longest_names_fit_into_messages()
    {
        var queue = await azurite.NewQueueAsync();
        string[] names = [.. Enumerable.Range(0, 40).Select(i => new string('\u20ac', 1000 - i))];
        await new StorageQueueRepairs(queue).SendAsync(new(names, []), Token);
        var messages = await ReceiveAsync(queue);
        Assert.All(messages, message => Assert.InRange(message.Body.ToMemory().Length, 1, 48 * 1024));
        Assert.Equivalent(names, messages.SelectMany(message => QueueMessages.ReadRepair(message.MessageText).Value!.Ingest), strict: true);
    }

    [Fact]
    public async Task An_order_without_names_sends_nothing()
    {
        var queue = await azurite.NewQueueAsync();
        await new StorageQueueRepairs(queue).SendAsync(new([], []), Token);
        Assert.Empty(await ReceiveAsync(queue));
    }

    [Fact]
    public async Task Messages_are_in_base64_as_the_functions_host_expects()
    {
        var queue = await azurite.NewQueueAsync();
        await new StorageQueueRepairs(queue).SendAsync(new(["a.txt"], []), Token);
        var plain = new QueueClient(await azurite.ConnectAsync(), queue.Name);
        var message = Assert.Single(await ReceiveAsync(plain));
        Assert.Equal("""{"ingest":["a.txt"],"repair":[]}""", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)));
    }

    [Fact]
    public async Task A_redrive_comes_back_and_never_expires()
    {
        var queue = await azurite.NewQueueAsync();
        await new StorageQueueRedrives(queue).SendAsync(Failed, TimeSpan.Zero, Token);
        var message = Assert.Single(await ReceiveAsync(queue));
        Assert.Equal(Failed, QueueMessages.ReadRedrive(message.MessageText, message.InsertedOn!.Value).Value);
        Assert.True(message.ExpiresOn > message.InsertedOn.Value.AddYears(100));
    }

    [Fact]
    public async Task A_redrive_is_hidden_until_its_time()
    {
        var queue = await azurite.NewQueueAsync();
        var redrives = new StorageQueueRedrives(queue);
        await redrives.SendAsync(Failed, TimeSpan.FromMinutes(10), Token);
        await redrives.SendAsync(Failed, TimeSpan.FromDays(30), Token);
        Assert.Empty(await ReceiveAsync(queue));
        QueueProperties properties = await queue.GetPropertiesAsync(Token);
        Assert.Equal(2, properties.ApproximateMessagesCount);

        await redrives.SendAsync(Failed, TimeSpan.FromMilliseconds(300), Token);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Token);
        late.CancelAfter(TimeSpan.FromSeconds(30));
        while ((await ReceiveAsync(queue)).Count == 0)
            late.Token.ThrowIfCancellationRequested();
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(0.2, 1)]
    [InlineData(59.5, 60)]
    [InlineData(604_800, 604_800)]
    [InlineData(604_801, 604_800)]
    public void A_message_is_hidden_for_whole_seconds_and_seven_days_at_most(double asked, double given) =>
        Assert.Equal(TimeSpan.FromSeconds(given), QueueTimes.Hidden(TimeSpan.FromSeconds(asked)));

    [Fact]
    public async Task A_queue_that_is_not_there_says_so()
    {
        var queue = await azurite.NoQueueAsync();
        Func<Task>[] calls =
        [
            () => new StorageQueueRepairs(queue).SendAsync(new(["a.txt"], []), Token),
            () => new StorageQueueRedrives(queue).SendAsync(Failed, TimeSpan.Zero, Token),
        ];
        foreach (var call in calls)
            Assert.Contains("it is not there; create it", (await Assert.ThrowsAsync<IOException>(call)).Message, StringComparison.Ordinal);
    }

    private static async Task<List<QueueMessage>> ReceiveAsync(QueueClient queue)
    {
        QueueMessage[] messages = await queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(1), Token);
        return [.. messages];
    }
}
