using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers;

namespace Summit.App.Lookup.Description;

/// <summary>Answers of failure, one for each status.</summary>
internal static class ProblemAnswers
{
    private static readonly int[] SayWhen = [StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable];

    public static JsonObject In(ApiTexts texts) =>
        new(ProblemTypes.ByStatus.Select(problem => KeyValuePair.Create<string, JsonNode?>(NameOf(problem.Key), Of(problem.Key, problem.Value, texts))));

    public static JsonObject Reference(int status) => new() { ["$ref"] = "#/components/responses/" + NameOf(status) };

    private static string NameOf(int status) => "Problem" + status.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Of(int status, IEnumerable<string> types, ApiTexts texts)
    {
        var answer = new JsonObject
        {
            ["description"] = $"{texts[$"status.{status}"]} (`type`: {string.Join(", ", types.Select(type => $"`/problems/{type}`"))})",
        };
        var headers = HeadersOf(status);
        if (headers.Count > 0)
            answer["headers"] = AnswerHeaders.References(headers);
        answer["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = AnswerSchemas.Reference(typeof(Problem)) } };
        return answer;
    }

    private static IReadOnlyList<string> HeadersOf(int status) =>
        SayWhen.Contains(status) ? ["Retry-After"]
        : status == StatusCodes.Status401Unauthorized ? ["WWW-Authenticate"]
        : status == StatusCodes.Status405MethodNotAllowed ? ["Allow"]
        : [];
}
