using System.Text.Json.Nodes;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup.Description;

/// <summary>The values of a parameter as JSON Schema has them.</summary>
internal static class ParameterSchema
{
    public static JsonObject Of(QueryParameter parameter) => parameter switch
    {
        WordParameter word => new() { ["type"] = "string", ["enum"] = Names(word.Allowed), ["default"] = word.Allowed[0] },
        WordsParameter words => new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["enum"] = Names(words.Allowed) } },
        FlagParameter => new() { ["type"] = "boolean", ["default"] = false },
        NumberParameter number => new() { ["type"] = "integer", ["minimum"] = number.Least, ["maximum"] = number.Most, ["default"] = number.Otherwise },
        ShareParameter => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1, ["default"] = 0 },
        MomentParameter => new()
        {
            ["type"] = "string",
            ["anyOf"] = new JsonArray(new JsonObject { ["format"] = "date" }, new JsonObject { ["format"] = "date-time" }),
        },
        _ => new() { ["type"] = "string", ["maxLength"] = QueryParameters.MaxLength },
    };

    /// <summary>An example with the type that the schema gives it.</summary>
    public static JsonNode? Example(QueryParameter parameter) => parameter.Example is not { } example ? null : parameter switch
    {
        WordsParameter => Names(example.Split(',')),
        FlagParameter or NumberParameter or ShareParameter => JsonNode.Parse(example),
        _ => example,
    };

    internal static JsonArray Names(IEnumerable<string> names) => [.. names.Select(name => JsonValue.Create(name))];
}
