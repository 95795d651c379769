using Microsoft.Extensions.Logging.Abstractions;
using Summit.App.Ingestion;

namespace Summit.App.Tests.Ingestion;

/// <summary>An article over which every worker dies: it must not take the others with it, nor go on for ever.</summary>
public class DeadlyArticleTests
{
    private const string Deadly = "deadly.txt";

    private static readonly DateTimeOffset Start = new(2031, 5, 1, 8, 1, 0, TimeSpan.Zero);

    private readonly ManualClock _clock = new(Start);
    private readonly IngestBench _bench;
    private readonly MessageQueue<string> _events;
    private readonly MessageQueue<RepairOrder> _orders;
    private readonly MessageQueue<Redrive> _redrives;
    private readonly InMemoryMarks _marks = new();
    private int _deaths;

    public DeadlyArticleTests()
    {
        _bench = new(clock: _clock);
        _redrives = new(_clock);
        _orders = new(_clock);
        _events = new(_clock, name => _redrives.Send(new(name, _clock.Now, 0)));
    }

    [Fact]
    public async Task It_is_rejected_after_a_day_and_has_not_killed_a_worker_more_than_about_once_an_hour()
    {
        string[] names = [Deadly, .. Enumerable.Range(0, 20).Select(i => $"{i}.txt")];
        foreach (var name in names)
        {
            await _bench.PutAsync(name, name);
            _events.Send(name);
        }

        await RunUntilAsync(Start.AddHours(26));

        Assert.Equal(IngestStatus.Rejected, (await _bench.RecordAsync(Deadly))?.Status);
        await Assert.AllAsync(names.Skip(1), async name => Assert.Equal(IngestStatus.Indexed, (await _bench.RecordAsync(name))?.Status));
        Assert.InRange(_deaths, 20, 45);
        var deaths = _deaths;
        await RunUntilAsync(Start.AddHours(40));
        Assert.Equal(deaths, _deaths);
    }

    private async Task RunUntilAsync(DateTimeOffset end)
    {
        for (; _clock.Now < end; _clock.Now += TimeSpan.FromMinutes(1))
        {
            if (_clock.Now.Minute % 5 == 0)
                await new ReconcileShift(new(_bench.Store, _bench.Ledger, _bench.Index), _marks, new Sender(_orders, _redrives), "1", _clock).RunAsync();
            while (await DealAsync(_events, (events, message, life) => events.ChangedAsync(message.Content, message.Deliveries, life))
                || await DealAsync(_orders, (events, message, life) => events.OrderedAsync(message.Content, message.Deliveries, life))
                || await DealAsync(_redrives, (events, message, life) => events.RedriveAsync(message.Content, message.Deliveries, life)))
            {
                // Goes on until nothing is due.
            }
        }
    }

    private async Task<bool> DealAsync<T>(MessageQueue<T> queue, Func<ArticleEvents, MessageQueue<T>.Message, CancellationToken, Task> deal)
    {
        if (queue.Take(new Random(0)) is not { } message)
            return false;
        using var life = new CancellationTokenSource();
        var extractor = new KillingExtractor(life, () => _deaths++);
        var ingestor = new ArticleIngestor(_bench.Store, _bench.Ledger, _bench.Index, extractor, _clock);
        try
        {
            await deal(new(ingestor, new Sender(_orders, _redrives), NullLogger<ArticleEvents>.Instance, _clock), message, life.Token);
            queue.Delete(message);
        }
        catch (Exception) when (life.IsCancellationRequested)
        {
            // Dead: the message comes back.
        }

        return true;
    }

    private sealed class Sender(MessageQueue<RepairOrder> orders, MessageQueue<Redrive> redrives) : IRepairQueue, IRedriveQueue
    {
        public Task<int> CountAsync(CancellationToken cancellation = default) => Task.FromResult(orders.Count);

        public Task SendAsync(RepairOrder order, CancellationToken cancellation = default)
        {
            orders.Send(order);
            return Task.CompletedTask;
        }

        public Task SendAsync(Redrive redrive, TimeSpan delay, CancellationToken cancellation = default)
        {
            redrives.Send(redrive, delay);
            return Task.CompletedTask;
        }
    }

    private sealed class KillingExtractor(CancellationTokenSource life, Action killed) : IArticleExtractor
    {
        private readonly LineExtractor _inner = new();

        public string EngineVersion => _inner.EngineVersion;

        public long MaxBytes => _inner.MaxBytes;

        public ExtractedArticle Extract(ArticleBlob blob)
        {
            if (blob.Name != Deadly)
                return _inner.Extract(blob);
            killed();
            life.Cancel();
            throw new OperationCanceledException(life.Token);
        }
    }
}
