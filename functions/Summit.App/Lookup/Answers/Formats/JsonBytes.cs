using System.Buffers;
using System.Text.Json;

namespace Summit.App.Lookup.Answers.Formats;

/// <summary>Writes JSON whose members are not those of a type of ours.</summary>
internal static class JsonBytes
{
    // Answers are embedded in pages, so all JSON is escaped alike.
    private static readonly JsonWriterOptions Options = new() { Encoder = LookupJson.Readable.Options.Encoder };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
            write(json);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Writes what is known; a member without a value says nothing.</summary>
    public static void WriteKnown(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
