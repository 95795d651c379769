using System.Text.Json;
using Summit.App.Articles;
using Summit.App.Ingestion;

namespace Summit.Cloud.Storage.Queues;

/// <summary>
/// Articles about which something is to be done, as a message: <c>{"ingest": ["a.txt"], "repair": ["b.txt"]}</c>.
/// Whoever takes a message works through it before its time is up, so there are not many names in one.
/// </summary>
internal static class RepairMessage
{
    public const int MaxNames = 32;

    /// <summary>A message has 64 KB at most, in Base64.</summary>
    public const int MaxBytes = 48 * 1024;

    private const string Ingest = "ingest";
    private const string Repair = "repair";

    /// <summary>Both lists with their brackets and names.</summary>
    private const int FrameBytes = 64;

    /// <summary>An order in as many messages as it takes. A name that is too long for any stands alone.</summary>
    public static IEnumerable<BinaryData> Write(RepairOrder order)
    {
        var names = new List<(string Name, bool Ingest)>();
        var bytes = FrameBytes;
        foreach (var next in order.Ingest.Select(name => (name, true)).Concat(order.Repair.Select(name => (name, false))))
        {
            var size = JsonEncodedText.Encode(next.name, MessageJson.Letters).EncodedUtf8Bytes.Length + 3;
            if (names.Count == MaxNames || (names.Count > 0 && bytes + size > MaxBytes))
            {
                yield return Write(names);
                names.Clear();
                bytes = FrameBytes;
            }

            names.Add(next);
            bytes += size;
        }

        if (names.Count > 0)
            yield return Write(names);
    }

    public static QueueReading<RepairOrder> Read(JsonElement message) =>
        Names(message, Ingest) is { } ingest && Names(message, Repair) is { } repair
            ? QueueReading<RepairOrder>.Read(new(ingest, repair))
            : QueueReading<RepairOrder>.Failed($"\"{Ingest}\" and \"{Repair}\" are lists of names.");

    private static BinaryData Write(List<(string Name, bool Ingest)> names) => MessageJson.Write(json =>
    {
        Write(json, Ingest, names.Where(name => name.Ingest));
        Write(json, Repair, names.Where(name => !name.Ingest));
    });

    private static void Write(Utf8JsonWriter json, string list, IEnumerable<(string Name, bool Ingest)> names)
    {
        json.WriteStartArray(list);
        foreach (var (name, _) in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    /// <summary>Nothing where there is no list; null for what is none.</summary>
    private static List<string>? Names(JsonElement message, string list)
    {
        if (!message.TryGetProperty(list, out var names))
            return [];
        if (names.ValueKind != JsonValueKind.Array)
            return null;
        var texts = names.EnumerateArray().Select(JsonText.Of).ToList();
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }
}
