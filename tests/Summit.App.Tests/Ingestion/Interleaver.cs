namespace Summit.App.Tests.Ingestion;

/// <summary>
/// Runs asynchronous workers on one thread, and at every step lets a seeded die say which of the waiting ones goes on:
/// the same seed gives the same interleaving. It is their clock as well, and jumps when all of them only wait for time.
/// </summary>
internal sealed class Interleaver(int seed) : TimeProvider
{
    private static readonly TimeSpan StepTime = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan Stall = TimeSpan.FromMilliseconds(500);

    private readonly List<Waiting> _waiting = [];
    private DateTimeOffset _now = new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero);

    public Random Random { get; } = new(seed);

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Lets others go first, or not; now and then for long enough that they overtake.</summary>
    public Task StepAsync()
    {
        var turn = new TaskCompletionSource();
        _waiting.Add(new Waiting(Random.Next(12) == 0 ? _now + Stall : _now, turn.SetResult));
        return turn.Task;
    }

    /// <summary>Runs until nobody waits.</summary>
    public void Run()
    {
        while (_waiting.Count > 0)
        {
            var earliest = _waiting.Min(waiting => waiting.Due);
            _now = (earliest > _now ? earliest : _now) + StepTime;
            var due = _waiting.FindAll(waiting => waiting.Due <= _now);
            var next = due[Random.Next(due.Count)];
            _waiting.Remove(next);
            next.Continue();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _waiting.Add(new Waiting(_now + dueTime, () => callback(state)));
        return new OneShot();
    }

    private sealed record Waiting(DateTimeOffset Due, Action Continue);

    private sealed class OneShot : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
