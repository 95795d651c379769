using System.Text.Encodings.Web;
using System.Text.Json;

namespace Summit.Cloud.Storage.Queues;

/// <summary>JSON of messages.</summary>
internal static class MessageJson
{
    /// <summary>Messages are short, and no web pages: letters may stand as they are.</summary>
    public static JavaScriptEncoder Letters { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Writes an object.</summary>
    public static BinaryData Write(Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = Letters }))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return new(buffer.ToArray());
    }
}
