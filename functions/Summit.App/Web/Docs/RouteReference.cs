using Microsoft.AspNetCore.Http;
using Summit.App.Lookup;
using Summit.App.Lookup.Description;

namespace Summit.App.Web.Docs;

/// <summary>Each route with what it takes and answers.</summary>
internal static class RouteReference
{
    /// <summary>Writes the lines of a list that leads to the routes.</summary>
    public static void WriteContents(HtmlWriter html, ApiTexts texts)
    {
        foreach (var operation in Operations.All)
            html.Write($"<li><a href=\"#{operation.Name}\">{texts["route." + operation.Name]}</a></li>\n");
    }

    public static void Write(HtmlWriter html, ApiTexts texts)
    {
        foreach (var operation in Operations.All)
        {
            html.Write($"<section class=\"route\" id=\"{operation.Name}\">\n<h3>{texts["route." + operation.Name]}</h3>\n<p class=\"line\"><b>{operation.Method}</b> <code>{operation.Path}</code></p>\n");
            html.Write($"<p>{texts.Known($"route.{operation.Name}.more")} {texts[KeyText(operation)]}</p>\n");
            WriteParameters(operation, html, texts);
            WriteAnswers(operation, html, texts);
            html.Write($"</section>\n");
        }
    }

    private static string KeyText(Operation operation) => operation.Route.Access switch
    {
        LookupAccess.Read => "page.key.read",
        LookupAccess.Write => "page.key.write",
        _ => "page.key.none",
    };

    private static void WriteParameters(Operation operation, HtmlWriter html, ApiTexts texts)
    {
        if (operation.Place is null && operation.Parameters.Count + operation.Conditions.Count == 0 && !operation.TakesArticle)
            return;
        html.Write($"<dl class=\"fields\">\n");
        if (operation.Place is { } place)
            Entry("{" + place.Name + "}", texts["parameter." + place.Meaning], "");
        foreach (var parameter in operation.Parameters)
            Entry(parameter.Name, texts["parameter." + parameter.Meaning], ParameterValues.Of(parameter, texts));
        foreach (var condition in operation.Conditions)
            Entry(condition, texts[$"condition.{condition}.{(operation.Method == HttpMethods.Get ? "read" : "write")}"], texts["page.header"]);
        if (operation.TakesArticle)
            Entry(texts["page.body"], texts["body"], "");
        html.Write($"</dl>\n");

        void Entry(string name, string meaning, string values) =>
            html.Write($"<div><dt><code>{name}</code></dt><dd>{meaning} <small>{values}</small></dd></div>\n");
    }

    private static void WriteAnswers(Operation operation, HtmlWriter html, ApiTexts texts)
    {
        html.Write($"<p class=\"answers\">");
        foreach (var status in operation.Successes)
        {
            var key = $"answer.{operation.Name}";
            html.Write($"<b>{status}</b> {texts.Known($"{key}.{status}") ?? texts[key]} ");
        }

        if (operation.Answer is { } type)
            html.Write($"<a href=\"#json-{AnswerSchemas.NameOf(type)}\">{AnswerSchemas.NameOf(type)}</a> ");
        html.Write($"<br>{texts["page.refusals"]}");
        foreach (var status in operation.Problems)
            html.Write($" <a href=\"#status-{status}\">{status}</a>");
        html.Write($"</p>\n");
    }
}
