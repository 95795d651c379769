using System.Globalization;
using System.Text.Json.Nodes;
using Summit.Cloud.Tests.Search.StandIn.Rows;

namespace Summit.Cloud.Tests.Search.StandIn.Queries;

/// <summary>
/// Counts as the service does: each part of the index gives its most frequent values only, and those are added up. What
/// shares a count comes in an order that nobody promised, here backwards.
/// </summary>
internal static class FacetCounts
{
    private const int Parts = 3;

    public static KeyValuePair<string, JsonNode?> Of(StandInSchema schema, string facet, IReadOnlyCollection<StandInDocument> documents)
    {
        var (path, count) = Read(facet);
        schema.Field(path, field => field.IsFacetable, "facetable");
        var values = documents.GroupBy(document => document.Key.Sum(c => c) % Parts)
            .SelectMany(part => Top(part.SelectMany(document => Values(document, path)).CountBy(value => value), count))
            .GroupBy(value => value.Key, value => value.Value, StringComparer.Ordinal)
            .Select(value => KeyValuePair.Create(value.Key, value.Sum()));
        return KeyValuePair.Create<string, JsonNode?>(
            path, new JsonArray([.. Top(values, count).Select(value => new JsonObject { ["count"] = value.Value, ["value"] = value.Key })]));
    }

    private static IEnumerable<string> Values(StandInDocument document, string path) =>
        document.Values(path).Select(value => value.GetValue<string>()).Distinct();

    private static IEnumerable<KeyValuePair<string, int>> Top(IEnumerable<KeyValuePair<string, int>> counts, int count) =>
        counts.OrderByDescending(value => value.Value).ThenByDescending(value => value.Key, StringComparer.Ordinal).Take(count);

    private static (string Path, int Count) Read(string facet) => facet.Split(',') switch
    {
        [var path] => (path, 10),
        [var path, var option] when option.StartsWith("count:", StringComparison.Ordinal) => (path, int.Parse(option.AsSpan(6), CultureInfo.InvariantCulture)),
        _ => throw RefusedException.Bad($"The stand-in does not know the facet '{facet}'."),
    };
}
