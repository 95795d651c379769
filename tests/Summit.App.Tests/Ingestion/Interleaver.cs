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

    /// <summary>When it began.</summary>
    public DateTimeOffset Start { get; } = new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero);

    public Random Random { get; } = new(seed);

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Lets others go first, or not; now and then for long enough that they overtake.</summary>
    public Task StepAsync()
    {
        var turn = new TaskCompletionSource();
        _waiting.Add(new Waiting(Random.Next(12) == 0 ? _now + Stall : _now, turn.SetResult));
        return turn.Task;
    }

    /// <summary>Starts workers and runs until all of them have ended.</summary>
    public void Run(params IEnumerable<Func<Task>> workers)
    {
        // A test runner's context would hand continuations to other threads.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        var tasks = workers.Select(work => work()).ToList();
        RunAll();
        SynchronizationContext.SetSynchronizationContext(context);
        if (!tasks.TrueForAll(task => task.IsCompleted))
            throw new InvalidOperationException("A worker went on outside the interleaver.");
        tasks.ForEach(task => task.GetAwaiter().GetResult());
    }

    private void RunAll()
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
