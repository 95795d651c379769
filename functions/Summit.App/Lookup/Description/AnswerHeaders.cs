using System.Text.Json.Nodes;

namespace Summit.App.Lookup.Description;

/// <summary>Headers of answers.</summary>
internal static class AnswerHeaders
{
    private static readonly string[] Names = ["ETag", "Link", "Cache-Control", "Vary", "Location", "Retry-After", "Allow", "WWW-Authenticate"];

    public static JsonObject In(ApiTexts texts) => new(Names.Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject
    {
        ["description"] = texts["header." + name],
        ["schema"] = new JsonObject { ["type"] = name == "Retry-After" ? "integer" : "string" },
    })));

    public static JsonObject References(IEnumerable<string> names) =>
        new(names.Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["$ref"] = "#/components/headers/" + name })));
}
