using Microsoft.Extensions.Logging.Abstractions;
using Summit.App.Ingestion;
using Summit.Contracts;

namespace Summit.App.Tests.Ingestion;

public class ArticleEventsTests
{
    private static readonly DateTimeOffset Now = new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly ManualClock _clock = new(Now);
    private readonly InMemoryRedrives _redrives = new();
    private readonly IngestBench _bench;

    public ArticleEventsTests() => _bench = new IngestBench(clock: _clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_fails_is_noted_in_the_ledger_and_tried_again_after_a_while()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await Events(IsAway).ChangedAsync("lake.txt", cancellation: Token);

        Assert.Equal((new Redrive("lake.txt", Now, 1), TimeSpan.FromSeconds(15)), Assert.Single(_redrives.Sent));
        var record = await _bench.RecordAsync("lake.txt");
        Assert.Equal(IngestStatus.Writing, record?.Status);
        Assert.Equal("It could not be taken in yet, after 1 tries: The index is away. It is tried again within 0:00:15.", record?.Reason);
    }

    [Fact]
    public async Task Delays_double_up_to_an_hour()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await Events(IsAway).ChangedAsync("lake.txt", cancellation: Token);
        var delays = new List<TimeSpan>();
        while (delays.Count < 12)
        {
            var (redrive, delay) = _redrives.Sent.Dequeue();
            delays.Add(delay);
            await Events(IsAway).RedriveAsync(redrive, 1, Token);
        }

        Assert.Equal([15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600], delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public async Task An_outage_of_the_index_of_ten_minutes_rejects_no_article()
    {
        string[] names = [.. Enumerable.Range(0, 50).Select(i => $"{i}.txt")];
        var events = Events(() => _clock.Now < Now.AddMinutes(10));
        foreach (var name in names)
        {
            await _bench.PutAsync(name, name);
            await events.ChangedAsync(name, cancellation: Token);
        }

        while (_redrives.Sent.TryDequeue(out var sent))
        {
            _clock.Now += sent.Delay / names.Length;
            await events.RedriveAsync(sent.Redrive, 1, Token);
        }

        Assert.Null(await _bench.DifferenceAsync());
        await Assert.AllAsync(names, async name => Assert.Equal(IngestStatus.Indexed, (await _bench.RecordAsync(name))?.Status));
        Assert.InRange(_clock.Now, Now.AddMinutes(10), Now.AddMinutes(40));
    }

    [Fact]
    public async Task What_fails_for_a_day_is_rejected_with_the_reason_and_not_tried_again()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        _clock.Now = Now.AddDays(1);
        await Events(() => false, new ChokingExtractor("lake.txt")).RedriveAsync(new("lake.txt", Now, 30), 1, Token);

        Assert.Empty(_redrives.Sent);
        var record = await _bench.RecordAsync("lake.txt");
        Assert.Equal(IngestStatus.Rejected, record?.Status);
        Assert.StartsWith("It could not be taken in for a day, in 31 tries. The last one: The engine fails over 'lake.txt': It chokes.", record?.Reason, StringComparison.Ordinal);
        Assert.Equal(1, (await _bench.ReconcileAsync()).Unchanged);
    }

    [Fact]
    public async Task What_fails_for_days_because_the_index_is_away_is_tried_on_and_not_rejected()
    {
        await _bench.PutAsync("lake.txt", "we go");
        _clock.Now = Now.AddDays(2);
        await Events(IsAway).RedriveAsync(new("lake.txt", Now, 60), 1, Token);
        Assert.Equal((new Redrive("lake.txt", _clock.Now, 61), TimeSpan.FromHours(1)), Assert.Single(_redrives.Sent));
        Assert.Equal(IngestStatus.Writing, (await _bench.RecordAsync("lake.txt"))?.Status);
    }

    [Fact]
    public async Task The_day_of_an_article_begins_anew_when_something_else_was_away_between()
    {
        await _bench.PutAsync("lake.txt", "we go");
        _clock.Now = Now.AddHours(20);
        await Events(IsAway).RedriveAsync(new("lake.txt", Now, 30), 1, Token);
        _clock.Now = Now.AddHours(43);
        var choking = Events(() => false, new ChokingExtractor("lake.txt"));
        await choking.RedriveAsync(_redrives.Sent.Dequeue().Redrive, 1, Token);
        Assert.Equal(IngestStatus.Writing, (await _bench.RecordAsync("lake.txt"))?.Status);

        _clock.Now = Now.AddHours(44);
        await choking.RedriveAsync(_redrives.Sent.Dequeue().Redrive, 1, Token);
        Assert.Empty(_redrives.Sent);
        Assert.Equal(IngestStatus.Rejected, (await _bench.RecordAsync("lake.txt"))?.Status);
    }

    [Fact]
    public async Task A_late_message_does_no_harm_to_an_article_that_has_come_right()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await _bench.ReconcileAsync();
        _clock.Now = Now.AddDays(2);
        await Events(() => false).RedriveAsync(new("lake.txt", Now, 60), deliveries: 2, Token);
        Assert.Empty(_redrives.Sent);
        Assert.Null(await _bench.DifferenceAsync());
    }

    [Fact]
    public async Task A_version_that_is_newer_than_the_failures_gets_a_day_of_its_own_and_is_taken_in()
    {
        _bench.Store.Clock = _clock;
        _clock.Now = Now.AddDays(1.5);
        await _bench.PutAsync("lake.txt", "we go");
        _clock.Now = Now.AddDays(2);
        var events = Events(() => false);
        await events.RedriveAsync(new("lake.txt", Now, 60), deliveries: 2, Token);
        // Whoever had it may have died over the new version as well, so it is not tried at once.
        Assert.Empty(_bench.Index.Documents);
        Assert.Equal((new Redrive("lake.txt", _clock.Now, 1), TimeSpan.FromSeconds(15)), Assert.Single(_redrives.Sent));

        await events.RedriveAsync(_redrives.Sent.Dequeue().Redrive, 1, Token);
        Assert.Empty(_redrives.Sent);
        Assert.Null(await _bench.DifferenceAsync());
    }

    [Fact]
    public async Task An_event_that_is_handed_out_again_waits_first()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await Events(() => false).ChangedAsync("lake.txt", deliveries: 2, Token);
        Assert.Empty(_bench.Index.Documents);
        Assert.Equal("lake.txt", Assert.Single(_redrives.Sent).Redrive.Article);
    }

    [Fact]
    public async Task An_article_over_which_a_worker_died_waits_longer_and_is_not_read_at_once()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await Events(() => false).RedriveAsync(new("lake.txt", Now, 3), deliveries: 2, Token);
        Assert.Empty(_bench.Index.Documents);
        Assert.Equal((new Redrive("lake.txt", Now, 4), TimeSpan.FromMinutes(2)), Assert.Single(_redrives.Sent));
    }

    [Fact]
    public async Task An_order_over_which_a_worker_died_is_taken_apart()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await Events(() => false).OrderedAsync(new(["lake.txt"], ["port.txt"]), deliveries: 2, Token);
        Assert.Empty(_bench.Index.Documents);
        Assert.Equal([new("lake.txt", Now, 0), new("port.txt", Now, 0, Repair: true)], _redrives.Sent.Select(sent => sent.Redrive));
    }

    [Fact]
    public async Task A_repair_that_waits_or_fails_stays_a_repair()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await _bench.ReconcileAsync();
        await _bench.Index.WriteAsync(new([Sample.Quote("Le pont.", "lake.txt")], []), Token);
        await Events(IsAway).OrderedAsync(new([], ["lake.txt"]), deliveries: 2, Token);
        await Events(IsAway).RedriveAsync(_redrives.Sent.Dequeue().Redrive, 1, Token);
        await Events(() => false).RedriveAsync(_redrives.Sent.Dequeue().Redrive, 1, Token);
        Assert.Empty(_redrives.Sent);
        Assert.Null(await _bench.DifferenceAsync());
    }

    [Fact]
    public async Task A_repair_that_fails_over_its_article_for_a_day_leaves_nothing_of_it_in_the_index_and_is_not_ordered_again_meanwhile()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await _bench.ReconcileAsync();
        await _bench.Index.WriteAsync(new([Sample.Quote("Le pont.", "lake.txt")], []), Token);
        var events = Events(() => false, new ChokingExtractor("lake.txt"));
        await events.OrderedAsync(new([], ["lake.txt"]), deliveries: 1, Token);
        // So the walk leaves it to those who try it again.
        Assert.Equal(IngestStatus.Writing, (await _bench.RecordAsync("lake.txt"))?.Status);

        _clock.Now = Now.AddDays(1);
        await events.RedriveAsync(_redrives.Sent.Dequeue().Redrive, 1, Token);
        Assert.Empty(_redrives.Sent);
        Assert.Equal(IngestStatus.Rejected, (await _bench.RecordAsync("lake.txt"))?.Status);
        Assert.Empty(_bench.Index.Documents);
    }

    [Fact]
    public async Task Behind_an_article_of_an_order_that_fails_each_goes_its_own_way()
    {
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt"])
            await _bench.PutAsync(name, name);
        await Events(() => false, new ChokingExtractor("b.txt")).OrderedAsync(new(["a.txt", "b.txt"], ["c.txt"]), 1, Token);
        Assert.Equal(["a.txt"], _bench.Texts);
        Assert.Equal([("b.txt", 1), ("c.txt", 0)], _redrives.Sent.Select(sent => (sent.Redrive.Article, sent.Redrive.Tries)));
    }

    [Fact]
    public async Task Who_is_told_to_stop_leaves_the_message_to_others()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Events(() => false).ChangedAsync("lake.txt", cancellation: new CancellationToken(canceled: true)));
        Assert.Empty(_redrives.Sent);
    }

    private static bool IsAway() => true;

    private ArticleEvents Events(Func<bool> isAway, IArticleExtractor? extractor = null)
    {
        _bench.Index.IsAway = isAway;
        var ingestor = new ArticleIngestor(_bench.Store, _bench.Ledger, _bench.Index, extractor ?? _bench.Extractor, _clock);
        return new(ingestor, _redrives, NullLogger<ArticleEvents>.Instance, _clock);
    }
}
