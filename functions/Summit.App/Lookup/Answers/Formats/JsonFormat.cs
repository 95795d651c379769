using System.Text.Json;

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
        var node = JsonSerializer.SerializeToNode(page, LookupJson.Readable.PageJson)!;
        foreach (var item in node["items"]!.AsArray())
            foreach (var field in Fields.Except(fields))
                item!.AsObject().Remove(field);
        return JsonBytes.Write(json => node.WriteTo(json));
    }
}
