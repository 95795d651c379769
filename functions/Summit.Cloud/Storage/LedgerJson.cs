using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Summit.App.Ingestion;

namespace Summit.Cloud.Storage;

/// <summary>Ledger records and marks as blobs hold them. JSON, because it brings back any text verbatim, NUL included.</summary>
[JsonSerializable(typeof(LedgerRecord))]
[JsonSerializable(typeof(ReconcileMark))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    // No web page: letters may stand as they are.
    private static readonly LedgerJson Readable = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter<IngestStatus>(namingPolicy: null, allowIntegerValues: false) },
    });

    public static BinaryData Write(LedgerRecord record) => new(JsonSerializer.SerializeToUtf8Bytes(record, Readable.LedgerRecord));

    public static BinaryData Write(ReconcileMark mark) => new(JsonSerializer.SerializeToUtf8Bytes(mark, Readable.ReconcileMark));

    /// <summary>Null for what is no record, as when a hand or a newer Summit wrote it.</summary>
    public static LedgerRecord? ReadRecord(BinaryData json) => Read(json, bytes => JsonSerializer.Deserialize(bytes, Readable.LedgerRecord));

    /// <summary>Null for what is no mark.</summary>
    public static ReconcileMark? ReadMark(BinaryData json) => Read(json, bytes => JsonSerializer.Deserialize(bytes, Readable.ReconcileMark));

    private static T? Read<T>(BinaryData json, Func<byte[], T?> read)
        where T : class
    {
        try
        {
            return read(json.ToArray());
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
