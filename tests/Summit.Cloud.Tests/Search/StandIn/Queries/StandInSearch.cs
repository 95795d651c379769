using System.Text.Json.Nodes;
using Summit.Cloud.Tests.Search.StandIn.Rows;

namespace Summit.Cloud.Tests.Search.StandIn.Queries;

/// <summary>One search request.</summary>
internal sealed class StandInSearch
{
    private const int MaxTop = 1000;
    private const int MaxSkip = 100_000;

    private static readonly string[] Known = ["count", "facets", "filter", "orderby", "queryType", "search", "searchMode", "select", "skip", "top"];

    private readonly StandInSchema _schema;
    private readonly JsonObject _body;
    private readonly Func<StandInDocument, bool> _matches = _ => true;
    private readonly Func<StandInDocument, int> _score = _ => 1;
    private readonly Func<StandInDocument, bool> _passes;

    public StandInSearch(StandInSchema schema, JsonObject body)
    {
        (_schema, _body) = (schema, body);
        if (body.Select(part => part.Key).FirstOrDefault(key => !Known.Contains(key)) is { } unknown)
            throw RefusedException.Bad($"The stand-in does not know '{unknown}' in a search.");
        if (Number("top", 50) > MaxTop)
            throw RefusedException.Bad($"$top is at most {MaxTop}.");
        if (Number("skip", 0) > MaxSkip)
            throw RefusedException.Bad($"$skip is at most {MaxSkip}.");
        foreach (var field in Selected ?? [])
            schema.Field(field, f => f.IsRetrievable, "retrievable");
        if (Text("search") is { } text && text != "*")
            (_matches, _score) = Words(text);
        _passes = Text("filter") is { } filter ? ODataFilter.Parse(schema, filter) : _ => true;
    }

    private string[]? Selected => Text("select")?.Split(',', StringSplitOptions.TrimEntries);

    public JsonObject Answer(IEnumerable<StandInDocument> documents)
    {
        List<StandInDocument> found = [.. documents.Where(_passes).Where(_matches)];
        var answer = new JsonObject();
        if (_body["count"]?.GetValue<bool>() == true)
            answer["@odata.count"] = found.Count;
        if (_body["facets"] is JsonArray { Count: > 0 } facets)
            answer["@search.facets"] = new JsonObject(facets.Select(facet => FacetCounts.Of(_schema, facet!.GetValue<string>(), found)));
        var page = StandInOrder.Sort(_schema, Text("orderby"), found, _score).Skip(Number("skip", 0)).Take(Number("top", 50));
        answer["value"] = new JsonArray([.. page.Select(Shown)]);
        return answer;
    }

    private JsonObject Shown(StandInDocument document)
    {
        var shown = document.Shown(Selected);
        shown["@search.score"] = (double)_score(document);
        return shown;
    }

    private (Func<StandInDocument, bool> Matches, Func<StandInDocument, int> Score) Words(string text)
    {
        if (Text("queryType") != "full" || Text("searchMode") != "all")
            throw RefusedException.Bad("The stand-in reads the full query language only, and with all words required.");
        return LuceneQuery.Parse(_schema, text);
    }

    private string? Text(string name) => _body[name]?.GetValue<string>();

    private int Number(string name, int usual) => _body[name]?.GetValue<int>() ?? usual;
}
