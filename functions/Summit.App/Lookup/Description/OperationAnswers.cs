using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers.Formats;

namespace Summit.App.Lookup.Description;

/// <summary>What a route answers, by status.</summary>
internal static class OperationAnswers
{
    public static JsonObject Of(Operation operation, ApiTexts texts)
    {
        var answers = new JsonObject();
        foreach (var status in operation.Successes)
            answers[Name(status)] = Success(operation, status, texts);
        if (operation.IsTagged)
            answers[Name(StatusCodes.Status304NotModified)] = Unchanged(texts);
        foreach (var status in operation.Problems)
            answers[Name(status)] = ProblemAnswers.Reference(status);
        return answers;
    }

    private static string Name(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Success(Operation operation, int status, ApiTexts texts)
    {
        var key = $"answer.{operation.Name}";
        var answer = new JsonObject { ["description"] = texts.Known($"{key}.{status}") ?? texts[key] };
        // Only what is new has a place to tell of.
        var headers = operation.Headers.Where(header => header != "Location" || status == StatusCodes.Status201Created).ToList();
        if (headers.Count > 0)
            answer["headers"] = AnswerHeaders.References(headers);
        if (status != StatusCodes.Status204NoContent)
            answer["content"] = Content(operation, texts);
        return answer;
    }

    private static JsonObject Unchanged(ApiTexts texts) => new()
    {
        ["description"] = texts["status.304"],
        ["headers"] = AnswerHeaders.References(["ETag", "Cache-Control", "Vary"]),
    };

    private static JsonObject Content(Operation operation, ApiTexts texts)
    {
        var json = operation.Answer is { } type ? AnswerSchemas.Reference(type) : new JsonObject { ["type"] = "object" };
        var content = new JsonObject { [AnswerFormat.Json.MediaType] = new JsonObject { ["schema"] = json } };
        if (operation.HasFormats)
            foreach (var format in AnswerFormat.All.Where(format => format != AnswerFormat.Json))
                content[format.MediaType] = new JsonObject
                {
                    ["schema"] = new JsonObject
                    {
                        ["type"] = format.MediaType.EndsWith("json", StringComparison.Ordinal) ? "object" : "string",
                        ["description"] = texts["format." + format.Name],
                    },
                };
        if (operation.HasPage)
            content["text/html"] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string", ["description"] = texts["format.page"] } };
        return content;
    }
}
