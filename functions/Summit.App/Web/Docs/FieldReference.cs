using System.Text.Json.Nodes;
using Summit.App.Lookup.Description;

namespace Summit.App.Web.Docs;

/// <summary>The fields of answers in JSON, by the schemas of the OpenAPI document.</summary>
internal static class FieldReference
{
    public static void Write(HtmlWriter html, ApiTexts texts)
    {
        foreach (var (name, schema) in AnswerSchemas.In(texts))
        {
            html.Write($"<section id=\"json-{name}\">\n<h3>{name}</h3>\n<p>{(string?)schema["description"]}</p>\n<dl class=\"fields\">\n");
            foreach (var (field, value) in schema["properties"]!.AsObject())
                WriteField(field, value!.AsObject(), html);
            html.Write($"</dl>\n</section>\n");
        }
    }

    private static void WriteField(string name, JsonObject schema, HtmlWriter html)
    {
        html.Write($"<div><dt><code>{name}</code></dt><dd>{(string?)schema["description"]} <small>");
        WriteType(schema, html);
        html.Write($"</small></dd></div>\n");
    }

    private static void WriteType(JsonObject schema, HtmlWriter html)
    {
        if (schema["enum"] is JsonArray words)
            html.Write($"{string.Join(" · ", words.Select(word => (string?)word))}");
        else if (schema["anyOf"] is JsonArray choices)
            Join(choices.Select(choice => choice!.AsObject()), html);
        else if ((string?)schema["$ref"] is { } reference)
            html.Write($"<a href=\"#json-{Name(reference)}\">{Name(reference)}</a>");
        else if (schema["items"] is JsonObject item)
            Around("[", item, "]", html);
        else if (schema["additionalProperties"] is JsonObject value)
            Around("{ name: ", value, " }", html);
        else
            html.Write($"{Plain(schema)}");
    }

    private static void Join(IEnumerable<JsonObject> choices, HtmlWriter html)
    {
        foreach (var (i, choice) in choices.Index())
        {
            html.Write($"{(i > 0 ? " · " : "")}");
            WriteType(choice, html);
        }
    }

    private static void Around(string before, JsonObject schema, string after, HtmlWriter html)
    {
        html.Write($"{before}");
        WriteType(schema, html);
        html.Write($"{after}");
    }

    /// <summary>The type, or what is closer: a date rather than a string.</summary>
    private static string Plain(JsonObject schema)
    {
        var types = schema["type"] is JsonArray several ? several.Select(type => (string?)type) : [(string?)schema["type"]];
        return string.Join(" · ", types.Select(type => type == "string" ? (string?)schema["format"] ?? type : type));
    }

    private static string Name(string reference) => reference.Split('/')[^1];
}
