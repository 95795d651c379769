using System.Text.Json.Nodes;
using Summit.Cloud.Tests.Search.StandIn.Queries;
using Summit.Cloud.Tests.Search.StandIn.Rows;

namespace Summit.Cloud.Tests.Search.StandIn;

/// <summary>One index of the stand-in.</summary>
internal sealed class StandInIndex(JsonObject definition, TimeSpan delay, TimeProvider clock)
{
    private const int MaxActions = 1000;
    private readonly StandInSchema _schema = new(definition);
    private readonly Dictionary<string, StandInDocument> _documents = new(StringComparer.Ordinal);
    private readonly Queue<(DateTimeOffset Seen, string Key, StandInDocument? Document)> _unseen = new();

    public JsonObject Definition => (JsonObject)definition.DeepClone();

    public int Count => Seen().Count;

    /// <summary>Refuses another definition: what is there can't be changed.</summary>
    public void CheckSame(JsonObject other)
    {
        if (!JsonNode.DeepEquals(definition["fields"], other["fields"]))
            throw RefusedException.Bad("Existing fields cannot be changed.");
    }

    public JsonObject? Get(string key) => Seen().TryGetValue(key, out var document) ? document.Shown(null) : null;

    public JsonObject Search(JsonObject body) => new StandInSearch(_schema, body).Answer(Seen().Values);

    public StandInAnswer Write(JsonObject body, SearchFault? fault)
    {
        var actions = (body["value"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        if (actions.Count is 0 or > MaxActions)
            throw RefusedException.Bad($"A batch has 1 to {MaxActions} actions, not {actions.Count}.");
        var parsed = actions.Select(Read).ToList();
        var results = parsed.Select(action => Apply(action.Action, action.Document, fault)).ToList();
        var isWhole = results.All(result => result["status"]!.GetValue<bool>());
        return new(isWhole ? 200 : 207, new JsonObject { ["value"] = new JsonArray([.. results]) }.ToJsonString());
    }

    private (string Action, JsonObject Document) Read(JsonObject action)
    {
        var document = (JsonObject)action.DeepClone();
        document.Remove("@search.action");
        DocumentCheck.CheckShape(_schema, document);
        var name = action["@search.action"]?.GetValue<string>();
        return name is "upload" or "delete" ? (name, document) : throw RefusedException.Bad($"The stand-in does not know the action '{name}'.");
    }

    private JsonObject Apply(string action, JsonObject json, SearchFault? fault)
    {
        var key = json[_schema.Key]?.GetValue<string>();
        if (DocumentCheck.KeyProblem(key) is { } badKey)
            return Result(key ?? "", 400, badKey);
        if (fault?.OfDocument(key!) is { } trouble)
            return Result(key!, trouble, fault.Message);
        var document = action == "delete" ? null : new StandInDocument(_schema, json);
        if (document is not null && DocumentCheck.Problem(_schema, document) is { } problem)
            return Result(key!, 400, problem);
        _unseen.Enqueue((clock.GetUtcNow() + delay, key!, document));
        return Result(key!, 200, null);
    }

    /// <summary>What was written long enough ago.</summary>
    private Dictionary<string, StandInDocument> Seen()
    {
        while (_unseen.TryPeek(out var write) && write.Seen <= clock.GetUtcNow())
        {
            _unseen.Dequeue();
            if (write.Document is null)
                _documents.Remove(write.Key);
            else
                _documents[write.Key] = write.Document;
        }

        return _documents;
    }

    private static JsonObject Result(string key, int status, string? error) => new()
    {
        ["key"] = key,
        ["status"] = status is 200 or 201,
        ["errorMessage"] = error,
        ["statusCode"] = status,
    };
}
