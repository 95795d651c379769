using System.Text.Json;
using Summit.App.Ingestion;

namespace Summit.Cloud.Storage.Queues;

/// <summary>Reads the messages of all queues. Nothing is thrown at the caller, whatever a message holds.</summary>
public static class QueueMessages
{
    /// <summary>Reads a message of <see cref="CloudNames.RepairQueue"/>.</summary>
    /// <param name="message">The message as text, Base64 taken off.</param>
    public static QueueReading<RepairOrder> ReadRepair(string message) => Read(message, RepairMessage.Read);

    /// <summary>Reads a message of <see cref="CloudNames.RedriveQueue"/>, or of <see cref="CloudNames.PoisonQueue"/>, where the Functions host writes.</summary>
    /// <param name="message">The message as text, Base64 taken off.</param>
    /// <param name="inserted">When it came into the queue: the host does not say when it failed.</param>
    public static QueueReading<Redrive> ReadRedrive(string message, DateTimeOffset inserted) =>
        Read(message, root => RedriveMessage.Read(root, inserted));

    /// <summary>Reads a message of <see cref="CloudNames.DeleteQueue"/>, and gives the name of the article that was deleted.</summary>
    /// <param name="message">An event in the schema of Event Grid or of CloudEvents, as text, Base64 taken off.</param>
    public static QueueReading<string> ReadDeletion(string message) => Read(message, DeletionEvent.Read);

    private static QueueReading<T> Read<T>(string message, Func<JsonElement, QueueReading<T>> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? read(json.RootElement)
                : QueueReading<T>.Failed("The message is no JSON object.");
        }
        catch (JsonException malformed)
        {
            return QueueReading<T>.Failed($"The message is malformed JSON at line {malformed.LineNumber + 1}.");
        }
    }
}
