namespace Summit.Cloud.Storage.Queues;

/// <summary>What a message says, or why it says nothing: anybody may have put it into the queue.</summary>
/// <param name="Value">What it says; null when it can't be read, or is none of ours.</param>
/// <param name="Fault">Why not, in one sentence; null when it was read.</param>
public sealed record QueueReading<T>(T? Value, string? Fault)
    where T : class
{
    internal static QueueReading<T> Read(T value) => new(value, null);

    internal static QueueReading<T> Failed(string fault) => new(null, fault);
}
