using System.Text.Json;
using System.Text.Json.Nodes;

namespace Summit.App.Tests.Lookup.Description;

/// <summary>An OpenAPI document, and answers held against it: as strictly as its schemas can be taken, so that nothing is answered that is not described.</summary>
internal sealed class Described(JsonNode document)
{
    public static async Task<Described> ByAsync(HttpClient client) => new(JsonNode.Parse(await client.GetStringAsync("/openapi.json"))!);

    /// <summary>What is wrong with an answer; nothing when it is described.</summary>
    public IReadOnlyList<string> Faults(string operation, int status, string? mediaType, string body)
    {
        if (Answer(operation, status) is not { } described)
            return [$"{operation} is not said to answer {status}."];
        var content = described["content"]?.AsObject();
        if (body.Length == 0)
            return content is null || status == 304 ? [] : [$"{operation} {status} has no body."];
        if (mediaType is null || content?[mediaType] is not { } media)
            return [$"{operation} {status} is not said to be {mediaType}."];
        var faults = new List<string>();
        if (mediaType.EndsWith("json", StringComparison.Ordinal))
            Hold(media["schema"]!, JsonNode.Parse(body), "$", faults);
        return faults;
    }

    /// <summary>The headers that an answer is described with.</summary>
    public IEnumerable<string> Headers(string operation, int status) =>
        Answer(operation, status)?["headers"]?.AsObject().Select(header => header.Key) ?? [];

    private JsonNode? Answer(string operation, int status)
    {
        var described = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject())
            .Single(method => (string?)method.Value!["operationId"] == operation).Value!["responses"]![$"{status}"];
        return described?["$ref"] is { } reference ? At((string)reference!) : described;
    }

    private JsonNode At(string reference) => reference[2..].Split('/').Aggregate(document, (node, name) => node[name]!);

    private void Hold(JsonNode schema, JsonNode? value, string place, List<string> faults)
    {
        if (schema["$ref"] is { } reference)
            schema = At((string)reference!);
        if (schema["anyOf"] is JsonArray choices)
        {
            var tries = choices.Select(choice => Try(choice!, value, place)).ToList();
            if (tries.All(one => one.Count > 0))
                faults.AddRange(tries[0]);
            return;
        }

        var types = schema["type"] is JsonArray several ? several.Select(type => (string?)type) : [(string?)schema["type"]];
        if (schema["type"] is not null && !types.Any(type => Is(type!, value)))
            faults.Add($"{place} is {value?.GetValueKind().ToString() ?? "null"}, not {schema["type"]!.ToJsonString()}.");
        else if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value)))
            faults.Add($"{place} is {value?.ToJsonString()}, none of {words.ToJsonString()}.");
        else if (value is JsonArray items && schema["items"] is { } item)
            foreach (var (i, one) in items.Index())
                Hold(item, one, $"{place}[{i}]", faults);
        else if (value is JsonObject members)
            HoldMembers(schema, members, place, faults);
    }

    private void HoldMembers(JsonNode schema, JsonObject members, string place, List<string> faults)
    {
        foreach (var required in schema["required"]?.AsArray() ?? [])
            if (!members.ContainsKey((string)required!))
                faults.Add($"{place} has no {required}.");
        foreach (var (name, value) in members)
            if ((schema["properties"]?[name] ?? schema["additionalProperties"]) is { } member)
                Hold(member, value, $"{place}.{name}", faults);
            else if (schema["properties"] is not null)
                faults.Add($"{place}.{name} is not described.");
    }

    private List<string> Try(JsonNode schema, JsonNode? value, string place)
    {
        var faults = new List<string>();
        Hold(schema, value, place, faults);
        return faults;
    }

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("null", null) => true,
        ("string", JsonValueKind.String) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(value!.GetValue<decimal>()),
        ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("object", JsonValueKind.Object) => true,
        ("array", JsonValueKind.Array) => true,
        _ => false,
    };
}
