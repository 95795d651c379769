using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Summit.Cloud.Tests.Search.StandIn.Rows;

/// <summary>What the service refuses of documents.</summary>
internal static class DocumentCheck
{
    private const int MaxTerm = 32_766;

    /// <summary>Refuses the whole request: values that do not fit the fields.</summary>
    public static void CheckShape(StandInSchema schema, JsonObject document, string prefix = "")
    {
        foreach (var (name, value) in document)
        {
            if (!schema.Fields.TryGetValue(prefix + name, out var field))
                throw RefusedException.Bad($"The request is invalid. The property '{name}' does not exist on type 'search.documentFields'.");
            if (field.IsCollection && value is not JsonArray)
                throw Wrong(field);
            foreach (var item in value is JsonArray list ? list.AsEnumerable() : [value])
                CheckValue(schema, field, item);
        }
    }

    /// <summary>Why the service refuses this one document; null when it takes it.</summary>
    public static string? Problem(StandInSchema schema, StandInDocument document)
    {
        foreach (var field in schema.Fields.Values.Where(field => field.IsTerm))
        {
            if (document.Values(field.Path).Any(value => Encoding.UTF8.GetByteCount(value.GetValue<string>()) > MaxTerm))
                return $"Field '{field.Path}' contains a term that is too large to process.";
        }

        return null;
    }

    /// <summary>Why the service does not take a key; null when it does.</summary>
    public static string? KeyProblem(string? key) => key switch
    {
        null or "" => "The document key cannot be missing or empty.",
        { Length: > 1024 } => "The document key is too long.",
        _ when key[0] == '_' || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '=') => $"Invalid document key: '{key}'.",
        _ => null,
    };

    private static void CheckValue(StandInSchema schema, StandInField field, JsonNode? value)
    {
        if (value is null)
        {
            if (field.IsCollection)
                throw Wrong(field);
            return;
        }

        var kind = value.GetValueKind();
        var fits = field.ItemType switch
        {
            "Edm.String" => kind == JsonValueKind.String,
            "Edm.Int32" => kind == JsonValueKind.Number && int.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "Edm.Int64" => kind == JsonValueKind.Number && long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "Edm.Double" => kind == JsonValueKind.Number,
            "Edm.Boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "Edm.DateTimeOffset" => kind == JsonValueKind.String && DateTimeOffset.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, out _),
            _ => kind == JsonValueKind.Object,
        };
        if (!fits)
            throw Wrong(field);
        if (value is JsonObject inner)
            CheckShape(schema, inner, field.Path + "/");
    }

    private static RefusedException Wrong(StandInField field) => RefusedException.Bad($"The request is invalid. A value does not fit the type {field.Type} of '{field.Path}'.");
}
