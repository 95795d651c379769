using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers;
using Summit.App.Web;

namespace Summit.App.Lookup.Description;

/// <summary>The API as OpenAPI 3.1 describes it (https://spec.openapis.org/oas/v3.1.1.html). It says the same to everybody, and is written once.</summary>
internal static class ApiDocument
{
    /// <summary>The key's ways into a request: two on one machine, one on Azure.</summary>
    private static readonly string[] Keys = ["apiKey", "bearer", "functionKey"];

    private static readonly Lazy<TaggedAnswer> Written = new(() =>
        new(Write(), "application/json; charset=utf-8") { CacheControl = Asset.Public });

    /// <summary>GET /openapi.json</summary>
    public static Task<IResult> AnswerAsync(HttpRequest request) => Task.FromResult<IResult>(Written.Value);

    private static byte[] Write()
    {
        var options = new JsonSerializerOptions(LookupJson.Readable.Options) { WriteIndented = true, NewLine = "\n" };
        return Encoding.UTF8.GetBytes(Of(ApiTexts.English).ToJsonString(options) + "\n");
    }

    private static JsonObject Of(ApiTexts texts) => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject
        {
            ["title"] = "Summit",
            ["version"] = HealthJson.BuildVersion,
            ["summary"] = texts["api"],
            ["description"] = texts["api.more"],
            ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
        },
        ["externalDocs"] = new JsonObject { ["description"] = texts["api.docs"], ["url"] = "/docs" },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
        ["paths"] = Paths(texts),
        ["components"] = new JsonObject
        {
            ["schemas"] = new JsonObject(AnswerSchemas.In(texts).Select(schema => KeyValuePair.Create<string, JsonNode?>(schema.Key, schema.Value))),
            ["responses"] = ProblemAnswers.In(texts),
            ["headers"] = AnswerHeaders.In(texts),
            ["securitySchemes"] = SecuritySchemes(texts),
        },
    };

    private static JsonObject Paths(ApiTexts texts)
    {
        var paths = new JsonObject();
        foreach (var operation in Operations.All)
        {
            if (paths[operation.Path] is not JsonObject path)
                paths[operation.Path] = path = [];
            path[operation.Method.ToLowerInvariant()] = Described(operation, texts);
        }

        return paths;
    }

    private static JsonObject Described(Operation operation, ApiTexts texts)
    {
        var described = new JsonObject
        {
            ["operationId"] = operation.Name,
            ["tags"] = new JsonArray(Tag(operation)),
            ["summary"] = texts["route." + operation.Name],
            ["parameters"] = OperationParameters.Of(operation, texts),
        };
        if (texts.Known($"route.{operation.Name}.more") is { } more)
            described["description"] = more;
        if (operation.TakesArticle)
            described["requestBody"] = ArticleBody.In(texts);
        described["responses"] = OperationAnswers.Of(operation, texts);
        described["security"] = Security(operation);
        return described;
    }

    private static string Tag(Operation operation) => operation.Route.Path.Split('/') is ["v1", var tag, ..] ? tag : "host";

    /// <summary>Any key will do; none, where the host was started without one.</summary>
    private static JsonArray Security(Operation operation) => operation.NeedsKey
        ? [.. Keys.Select(key => new JsonObject { [key] = new JsonArray() }), new JsonObject()]
        : [];

    private static JsonObject SecuritySchemes(ApiTexts texts) => new()
    {
        [Keys[0]] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "X-Api-Key", ["description"] = texts["security.apiKey"] },
        [Keys[1]] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = texts["security.bearer"] },
        [Keys[2]] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "x-functions-key", ["description"] = texts["security.functionKey"] },
    };
}
