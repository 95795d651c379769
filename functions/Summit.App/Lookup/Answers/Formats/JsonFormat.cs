using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Summit.App.Lookup.Answers.Formats;

/// <summary>The JSON of the API.</summary>
internal static class JsonFormat
{
    /// <summary>The fields of an item of a page.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        [.. LookupJson.Readable.QuoteItemJson.Properties.Select(property => property.Name).Where(name => name != "paragraph")];

    public static byte[] Write(QuoteSelection selection) => selection switch
    {
        { Page: null } => JsonSerializer.SerializeToUtf8Bytes(selection.Items[0], LookupJson.Readable.QuoteItemJson),
        { Page: var page, Fields: [] } => JsonSerializer.SerializeToUtf8Bytes(page, LookupJson.Readable.PageJson),
        _ => Narrowed(selection.Page, selection.Fields),
    };

    private static byte[] Narrowed(PageJson page, IReadOnlyList<string> fields)
    {
        var chosen = LookupJson.Readable.QuoteItemJson.Properties.Where(property => fields.Contains(property.Name)).ToArray();
        return JsonBytes.Write(json =>
        {
            json.WriteStartObject();
            foreach (var property in LookupJson.Readable.PageJson.Properties)
                if (property.Name == "items")
                    WriteItems(json, page.Items, chosen);
                else
                    WriteMember(json, property, page);
            json.WriteEndObject();
        });
    }

    private static void WriteItems(Utf8JsonWriter json, IReadOnlyList<QuoteItemJson> items, JsonPropertyInfo[] chosen)
    {
        json.WriteStartArray("items");
        foreach (var item in items)
        {
            json.WriteStartObject();
            foreach (var property in chosen)
                WriteMember(json, property, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMember(Utf8JsonWriter json, JsonPropertyInfo member, object owner)
    {
        json.WritePropertyName(member.Name);
        JsonSerializer.Serialize(json, member.Get!(owner), LookupJson.Readable.Options.GetTypeInfo(member.PropertyType));
    }
}
