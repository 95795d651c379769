namespace Summit.App.Tests.Ingestion;

/// <summary>
/// Runs asynchronous workers on one thread, and at every step lets a seeded die say which of the waiting ones goes on:
/// the same seed gives the same interleaving. Its clock's timers are steps like any other, so nobody really waits.
/// </summary>
internal sealed class Interleaver(int seed) : TimeProvider
{
    private readonly List<Action> _waiting = [];
    private DateTimeOffset _now = new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero);

    public Random Random { get; } = new(seed);

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Lets others go first, or not.</summary>
    public Task StepAsync()
    {
        var turn = new TaskCompletionSource();
        _waiting.Add(turn.SetResult);
        return turn.Task;
    }

    /// <summary>Runs until nobody waits.</summary>
    public void Run()
    {
        while (_waiting.Count > 0)
        {
            var next = Random.Next(_waiting.Count);
            var step = _waiting[next];
            _waiting.RemoveAt(next);
            step();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var due = _now + dueTime;
        _waiting.Add(() =>
        {
            _now = due > _now ? due : _now;
            callback(state);
        });
        return new Fired();
    }

    private sealed class Fired : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
