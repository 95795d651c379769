namespace Summit.App.Tests.Ingestion;

/// <summary>
/// A queue as clouds have it: what is taken comes back unless it is deleted in time, and what came back too often lands
/// somewhere else.
/// </summary>
internal sealed class MessageQueue<T>(TimeProvider clock, Action<T>? poison = null)
{
    private const int MostDeliveries = 5;
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(30);

    private readonly List<Message> _messages = [];

    public int Count => _messages.Count;

    /// <summary>When the next message can be taken; null when there is none.</summary>
    public DateTimeOffset? Due => _messages.Count == 0 ? null : _messages.Min(message => message.Due);

    public void Send(T content, TimeSpan delay = default) => _messages.Add(new(content, clock.GetUtcNow() + delay));

    /// <summary>Takes any of the messages that are due; null when none is.</summary>
    public Message? Take(Random random)
    {
        var due = _messages.FindAll(message => message.Due <= clock.GetUtcNow());
        if (due.Count == 0)
            return null;
        var taken = due[random.Next(due.Count)];
        taken.Due = clock.GetUtcNow() + Hidden;
        if (++taken.Deliveries <= MostDeliveries)
            return taken;
        Delete(taken);
        poison?.Invoke(taken.Content);
        return null;
    }

    public void Delete(Message message) => _messages.Remove(message);

    internal sealed class Message(T content, DateTimeOffset due)
    {
        public T Content => content;

        public DateTimeOffset Due { get; set; } = due;

        public int Deliveries { get; set; }
    }
}
