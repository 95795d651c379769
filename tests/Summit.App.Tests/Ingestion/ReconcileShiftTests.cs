using Summit.App.Ingestion;
using Summit.Contracts;

namespace Summit.App.Tests.Ingestion;

public class ReconcileShiftTests
{
    private static readonly DateTimeOffset Now = new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly ManualClock _clock = new(Now);
    private readonly IngestBench _bench = new();
    private readonly InMemoryMarks _marks = new();
    private readonly InMemoryRepairs _repairs = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shift_hands_out_what_differs_and_says_how_much_that_was()
    {
        await PutAsync("a.txt", "b.txt", "c.txt");
        await _bench.ReconcileAsync();
        await PutAsync("b.txt", "d.txt");
        await _bench.Index.WriteAsync(new([Sample.Quote("Le pont.", "stray.txt")], []), Token);

        var mark = await RunAsync();

        Assert.Equal((5, 3, null), (mark.Seen, mark.Differences, mark.Place));
        Assert.Equal(["b.txt", "d.txt"], _repairs.Orders.SelectMany(order => order.Ingest));
        Assert.Equal(["stray.txt"], _repairs.Orders.SelectMany(order => order.Repair));
    }

    [Fact]
    public async Task A_walk_goes_on_in_the_next_shift_where_the_last_one_stopped()
    {
        await PutAsync("a.txt", "b.txt", "c.txt", "d.txt", "e.txt");
        var shifts = 0;
        ReconcileMark mark;
        do
        {
            mark = await RunAsync(new SlowStore(_bench.Store, () => Task.FromResult(_clock.Now += TimeSpan.FromMinutes(5))));
            shifts++;
        }
        while (mark.Place is not null);

        Assert.Equal(3, shifts);
        Assert.Equal((5, 5), (mark.Seen, mark.Differences));
        Assert.Equal(["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"], _repairs.Orders.SelectMany(order => order.Ingest));
    }

    [Fact]
    public async Task The_next_walk_waits_for_its_time()
    {
        await PutAsync("a.txt");
        await RunAsync();
        _clock.Now = Now.AddMinutes(59);
        await RunAsync();
        Assert.Single(_repairs.Orders);
        _clock.Now = Now.AddMinutes(60);
        await RunAsync();
        Assert.Equal(2, _repairs.Orders.Count);
    }

    [Fact]
    public async Task No_walk_begins_while_many_messages_of_the_last_one_wait()
    {
        await PutAsync("a.txt");
        for (var i = 0; i < 101; i++)
            await _repairs.SendAsync(new([], []), Token);
        Assert.Equal((0, null), ((await RunAsync()).Seen, await _marks.ReadAsync(Token)));
        _repairs.Orders.Dequeue();
        Assert.Equal(1, (await RunAsync()).Seen);
    }

    [Fact]
    public async Task What_somebody_has_in_hands_is_left_to_them_for_a_while()
    {
        await _bench.Ledger.WriteAsync(new("a.txt", "v1", "1", IngestStatus.Writing) { Updated = Now }, null, Token);
        Assert.Equal(0, (await RunAsync()).Differences);
        _clock.Now = Now.AddHours(2);
        Assert.Equal(1, (await RunAsync()).Differences);
    }

    [Fact]
    public async Task A_walk_that_cannot_go_on_begins_anew_after_a_day()
    {
        await PutAsync("a.txt");
        await _marks.WriteAsync(new(new("no position of this store", null, "zzz"), Now), null, Token);
        _clock.Now = Now.AddDays(1);
        Assert.Equal(1, (await RunAsync()).Seen);
    }

    [Fact]
    public async Task A_shift_that_finds_the_mark_moved_stops()
    {
        await PutAsync("a.txt", "b.txt", "c.txt", "d.txt");
        var others = 0;
        var mark = await RunAsync(new SlowStore(_bench.Store, () => others++ == 0 ? RunAsync() : Task.CompletedTask));
        Assert.Equal(2, mark.Seen);
        Assert.Null((await _marks.ReadAsync(Token))!.Mark.Place);
    }

    private async Task PutAsync(params string[] names)
    {
        foreach (var name in names)
            await _bench.PutAsync(name, name);
    }

    private Task<ReconcileMark> RunAsync(IArticleStore? store = null) =>
        new ReconcileShift(new(store ?? _bench.Store, _bench.Ledger, _bench.Index), _marks, _repairs, "1", _clock).RunAsync(Token);
}
