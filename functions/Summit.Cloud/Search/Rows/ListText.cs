using System.Text.Encodings.Web;
using System.Text.Json;

namespace Summit.Cloud.Search.Rows;

/// <summary>A few strings as one, and back: what facets count together must be one value. A JSON list, which any string fits into.</summary>
internal static class ListText
{
    // The index is no web page: letters may stand as they are.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(params string[] parts) => JsonSerializer.Serialize(parts, Readable);

    public static string[] Read(string text) => JsonSerializer.Deserialize<string[]>(text)!;
}
