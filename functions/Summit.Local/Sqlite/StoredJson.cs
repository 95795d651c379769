using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Summit.App.Index;
using Summit.App.Ingestion;

namespace Summit.Local.Sqlite;

/// <summary>
/// Documents and ledger records as the file keeps them. JSON, because it brings back any text verbatim, NUL included;
/// lone surrogates, which are no text, come back as U+FFFD, one for one, so that offsets hold.
/// </summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(QuoteDocument))]
[JsonSerializable(typeof(LedgerRecord))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    // The file is no web page: letters may stand as they are.
    private static readonly Lazy<StoredJson> Readable = new(() =>
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    public static string Write(QuoteDocument document) => JsonSerializer.Serialize(document, Readable.Value.QuoteDocument);

    public static string Write(LedgerRecord record) => JsonSerializer.Serialize(record, Readable.Value.LedgerRecord);

    public static QuoteDocument ReadQuote(string json) => JsonSerializer.Deserialize(json, Readable.Value.QuoteDocument)!;

    public static LedgerRecord ReadRecord(string json) => JsonSerializer.Deserialize(json, Readable.Value.LedgerRecord)!;
}
