using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.Quotes;

namespace Summit.Local.Sqlite;

/// <summary>
/// Documents and ledger records as the file keeps them. JSON, because it brings back any text verbatim, NUL included;
/// lone surrogates, which are no text, come back as U+FFFD, one for one, so that offsets hold.
/// </summary>
[JsonSerializable(typeof(QuoteDocument))]
[JsonSerializable(typeof(LedgerRecord))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    // The file is no web page: letters may stand as they are.
    private static readonly StoredJson Readable = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<QuoteKind>(), new JsonStringEnumConverter<IngestStatus>() },
    });

    public static string Write(QuoteDocument document) => JsonSerializer.Serialize(document, Readable.QuoteDocument);

    public static string Write(LedgerRecord record) => JsonSerializer.Serialize(record, Readable.LedgerRecord);

    public static QuoteDocument ReadQuote(string json) => JsonSerializer.Deserialize(json, Readable.QuoteDocument)!;

    public static LedgerRecord ReadRecord(string json) => JsonSerializer.Deserialize(json, Readable.LedgerRecord)!;
}
