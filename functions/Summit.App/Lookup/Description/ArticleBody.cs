using System.Text.Json.Nodes;

namespace Summit.App.Lookup.Description;

/// <summary>An article that is sent along.</summary>
internal static class ArticleBody
{
    /// <summary>An article to try.</summary>
    public const string Example = "“The ferry will sail on Monday,” said Ada Quill, the harbour master.";

    private static readonly string[] MediaTypes =
        ["text/plain", "text/markdown", "text/html", "application/xhtml+xml", "application/json", "application/xml", "application/octet-stream"];

    public static JsonObject In(ApiTexts texts) => new()
    {
        ["description"] = texts["body"],
        ["required"] = true,
        ["content"] = new JsonObject(MediaTypes.Select(type => KeyValuePair.Create<string, JsonNode?>(type, Of(type, texts)))),
    };

    private static JsonObject Of(string mediaType, ApiTexts texts)
    {
        // Without a schema, so that it is whatever the type says; bytes have none in JSON Schema.
        var body = new JsonObject { ["schema"] = new JsonObject { ["description"] = texts["body." + mediaType] } };
        if (mediaType == "text/plain")
            body["example"] = Example;
        return body;
    }
}
