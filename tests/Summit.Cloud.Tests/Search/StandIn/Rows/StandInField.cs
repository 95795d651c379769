using System.Text.Json.Nodes;

namespace Summit.Cloud.Tests.Search.StandIn.Rows;

/// <summary>A field of an index, as its definition says.</summary>
internal sealed record StandInField(string Path, string Type, JsonObject Json)
{
    public bool IsKey => Flag("key", false);

    public bool IsRetrievable => Flag("retrievable", true);

    public bool IsSearchable => Flag("searchable", IsString);

    public bool IsFilterable => Flag("filterable", true);

    public bool IsSortable => Flag("sortable", !IsCollection);

    public bool IsFacetable => Flag("facetable", true);

    public bool IsCollection => Type.StartsWith("Collection(", StringComparison.Ordinal);

    public bool IsComplex => ItemType == "Edm.ComplexType";

    public string ItemType => IsCollection ? Type["Collection(".Length..^1] : Type;

    /// <summary>Whether values are kept whole, so that their length has an end.</summary>
    public bool IsTerm => IsString && (IsFilterable || IsSortable || IsFacetable);

    public string? IndexAnalyzer => Text("indexAnalyzer") ?? Text("analyzer");

    public string? SearchAnalyzer => Text("searchAnalyzer") ?? Text("analyzer");

    private bool IsString => ItemType == "Edm.String";

    /// <summary>The fields of a definition and those inside them, by path.</summary>
    public static Dictionary<string, StandInField> ReadAll(JsonObject definition)
    {
        var fields = new Dictionary<string, StandInField>(StringComparer.Ordinal);
        Read(definition, "", fields);
        return fields;
    }

    private static void Read(JsonObject parent, string prefix, Dictionary<string, StandInField> fields)
    {
        foreach (var json in (parent["fields"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var field = new StandInField(prefix + json["name"]!.GetValue<string>(), json["type"]!.GetValue<string>(), json);
            fields.Add(field.Path, field);
            Read(json, field.Path + "/", fields);
        }
    }

    private bool Flag(string name, bool usual) => !IsComplex && (json: Json[name], usual) switch
    {
        (null, _) => usual,
        var (json, _) => json.GetValue<bool>(),
    };

    private string? Text(string name) => Json[name]?.GetValue<string>();
}
