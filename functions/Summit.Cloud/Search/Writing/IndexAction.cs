using System.Text.Json;
using Azure.Search.Documents.Models;
using Summit.App.Index;
using Summit.Cloud.Search.Rows;

namespace Summit.Cloud.Search.Writing;

/// <summary>One document to put or one id to delete, as it is sent.</summary>
internal sealed record IndexAction(string Id, IndexActionType Type, JsonElement Body, int Bytes)
{
    // What the service wants around a document.
    private const int Envelope = 64;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Puts a whole document; nothing stays of an older one.</summary>
    public static IndexAction Put(QuoteDocument document) => Of(document.Id, IndexActionType.Upload, RowWriter.Of(document));

    public static IndexAction Delete(string id) => Of(id, IndexActionType.Delete, new { Id = id });

    public IndexDocumentsAction<JsonElement> ToRequest() => Type == IndexActionType.Delete
        ? IndexDocumentsAction.Delete(Body)
        : IndexDocumentsAction.Upload(Body);

    private static IndexAction Of<T>(string id, IndexActionType type, T body)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, Json);
        using var parsed = JsonDocument.Parse(bytes);
        return new(id, type, parsed.RootElement.Clone(), bytes.Length + Envelope);
    }
}
