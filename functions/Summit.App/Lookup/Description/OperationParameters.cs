using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup.Description;

/// <summary>What callers may say to a route in path, query and headers.</summary>
internal static class OperationParameters
{
    public static JsonArray Of(Operation operation, ApiTexts texts)
    {
        var parameters = new JsonArray();
        if (operation.Place is { } place)
        {
            var described = Parameter(place, "path", texts);
            described["required"] = true;
            parameters.Add(described);
        }

        foreach (var parameter in operation.Parameters)
            parameters.Add(Parameter(parameter, "query", texts));
        foreach (var condition in operation.Conditions)
            parameters.Add(Condition(condition, operation, texts));
        return parameters;
    }

    private static JsonObject Parameter(QueryParameter parameter, string place, ApiTexts texts)
    {
        var described = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = place,
            ["description"] = texts["parameter." + parameter.Meaning],
            ["schema"] = ParameterSchema.Of(parameter),
        };
        if (parameter is WordsParameter)
            // Values with commas between them, not the parameter again and again.
            (described["style"], described["explode"]) = ("form", false);
        if (ParameterSchema.Example(parameter) is { } example)
            described["example"] = example;
        return described;
    }

    private static JsonObject Condition(string name, Operation operation, ApiTexts texts) => new()
    {
        ["name"] = name,
        ["in"] = "header",
        ["description"] = texts[$"condition.{name}.{(operation.Method == HttpMethods.Get ? "read" : "write")}"],
        ["schema"] = new JsonObject { ["type"] = "string" },
    };
}
