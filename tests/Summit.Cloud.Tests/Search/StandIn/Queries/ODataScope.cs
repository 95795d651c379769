using System.Text.Json.Nodes;
using Summit.Cloud.Tests.Search.StandIn.Rows;

namespace Summit.Cloud.Tests.Search.StandIn.Queries;

/// <summary>What names mean at a place of a filter: fields of the document, or of one element of a collection.</summary>
/// <param name="Schema">The fields.</param>
/// <param name="Variable">The name of the element; null outside of any collection.</param>
/// <param name="Element">The field that the element is of.</param>
internal sealed record ODataScope(StandInSchema Schema, string? Variable = null, StandInField? Element = null)
{
    /// <summary>Whether the element is a value and no object.</summary>
    public bool IsOfValues => Element is { IsComplex: false };

    /// <summary>The field that a name means here, and the way to it from the element.</summary>
    public (StandInField Field, string[] Way) Resolve(string name)
    {
        if (Variable is null)
            return Schema.IsWithinCollection(name)
                ? throw RefusedException.Bad($"'{name}' has several values; compare them by any.")
                : (Field(name), name.Split('/'));
        if (name == Variable && IsOfValues)
            return (Element!, []);
        if (!name.StartsWith(Variable + "/", StringComparison.Ordinal))
            throw RefusedException.Bad($"'{name}' is not bound to the range variable '{Variable}'.");
        var inner = name[(Variable.Length + 1)..];
        return (Field($"{Element!.Path}/{inner}"), inner.Split('/'));
    }

    private StandInField Field(string path) => Schema.Field(path, field => field.IsFilterable || field.IsComplex, "filterable");

    /// <summary>The values at the end of a way.</summary>
    public static IEnumerable<JsonNode> Values(JsonNode node, string[] way) => StandInDocument.Values(node, way);
}
