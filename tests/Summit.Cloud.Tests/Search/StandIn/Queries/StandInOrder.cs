using System.Text.Json;
using System.Text.Json.Nodes;
using Summit.Cloud.Tests.Search.StandIn.Rows;

namespace Summit.Cloud.Tests.Search.StandIn.Queries;

/// <summary>The order of an answer.</summary>
internal static class StandInOrder
{
    private const int MaxClauses = 32;
    private const string Score = "search.score()";

    /// <remarks>Without an order the service's is anybody's guess; here it is that of reversed keys, so that nobody relies on it.</remarks>
    public static IEnumerable<StandInDocument> Sort(
        StandInSchema schema, string? orderBy, IEnumerable<StandInDocument> documents, Func<StandInDocument, int> score)
    {
        var sorted = documents.OrderBy(document => new string([.. document.Key.Reverse()]), StringComparer.Ordinal);
        var clauses = orderBy?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (clauses.Length > MaxClauses)
            throw RefusedException.Bad($"$orderby has at most {MaxClauses} clauses.");
        return clauses.Reverse().Aggregate(sorted, (all, clause) => By(schema, clause, all, score));
    }

    private static IOrderedEnumerable<StandInDocument> By(
        StandInSchema schema, string clause, IEnumerable<StandInDocument> documents, Func<StandInDocument, int> score)
    {
        var (path, direction) = clause.Split(' ') switch
        {
            [var name] => (name, "asc"),
            [var name, "asc"] => (name, "asc"),
            [var name, "desc"] => (name, "desc"),
            _ => throw RefusedException.Bad($"'{clause}' is no order."),
        };
        if (path == Score)
            return direction == "asc" ? documents.OrderBy(score) : documents.OrderByDescending(score);
        schema.Field(path, field => field.IsSortable, "sortable");
        return direction == "asc"
            ? documents.OrderBy(document => document.Json[path], Values)
            : documents.OrderByDescending(document => document.Json[path], Values);
    }

    private static readonly Comparer<JsonNode?> Values = Comparer<JsonNode?>.Create((a, b) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ when a.GetValueKind() == JsonValueKind.String => string.CompareOrdinal(a.GetValue<string>(), b.GetValue<string>()),
        _ => a.GetValue<long>().CompareTo(b.GetValue<long>()),
    });
}
