using System.Text.Json.Nodes;

namespace Summit.Cloud.Tests.Search.StandIn.Rows;

/// <summary>A document in an index: its values, and the terms of those that are searched.</summary>
internal sealed class StandInDocument(StandInSchema schema, JsonObject json)
{
    private readonly Dictionary<string, Dictionary<string, HashSet<int>>> _terms = new(StringComparer.Ordinal);

    public string Key { get; } = json[schema.Key]!.GetValue<string>();

    public JsonObject Json => json;

    /// <summary>The places of a term in a field.</summary>
    public IReadOnlySet<int> Places(StandInField field, string term) =>
        Terms(field).TryGetValue(term, out var places) ? places : new HashSet<int>();

    /// <summary>All values at a path; those of collections one by one.</summary>
    public IEnumerable<JsonNode> Values(string path) => Values(json, path.Split('/'));

    /// <summary>All values below a node.</summary>
    public static IEnumerable<JsonNode> Values(JsonNode? node, ReadOnlySpan<string> path)
    {
        if (node is JsonArray list)
        {
            var rest = path.ToArray();
            return list.SelectMany(item => Values(item, rest));
        }

        if (node is null)
            return [];
        return path.Length == 0 ? [node] : Values((node as JsonObject)?[path[0]], path[1..]);
    }

    /// <summary>What a reader gets to see of it.</summary>
    public JsonObject Shown(IReadOnlyCollection<string>? fields)
    {
        var shown = new JsonObject();
        foreach (var field in schema.Fields.Values.Where(field => !field.Path.Contains('/', StringComparison.Ordinal)))
        {
            if (field.IsRetrievable && !field.IsComplex && (fields is null || fields.Contains(field.Path)))
                shown[field.Path] = json[field.Path]?.DeepClone();
        }

        return shown;
    }

    private Dictionary<string, HashSet<int>> Terms(StandInField field)
    {
        if (_terms.TryGetValue(field.Path, out var terms))
            return terms;
        _terms[field.Path] = terms = new(StringComparer.Ordinal);
        var analyse = schema.Analyzers.Of(field.IndexAnalyzer);
        foreach (var (place, term) in Values(field.Path).SelectMany(value => analyse(value.GetValue<string>())))
        {
            if (!terms.TryGetValue(term, out var places))
                terms[term] = places = [];
            places.Add(place);
        }

        return terms;
    }
}
