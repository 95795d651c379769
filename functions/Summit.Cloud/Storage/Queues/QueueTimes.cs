namespace Summit.Cloud.Storage.Queues;

/// <summary>How long messages wait and last.</summary>
internal static class QueueTimes
{
    private static readonly TimeSpan LongestHidden = TimeSpan.FromDays(7);

    /// <summary>By itself a queue drops a message after seven days, read or not.</summary>
    public static TimeSpan Forever { get; } = TimeSpan.FromSeconds(-1);

    /// <summary>How long a message can be hidden. Queues count whole seconds: a part of one counts as one.</summary>
    public static TimeSpan Hidden(TimeSpan delay) =>
        delay > LongestHidden ? LongestHidden : TimeSpan.FromSeconds(Math.Ceiling(Math.Max(0, delay.TotalSeconds)));
}
