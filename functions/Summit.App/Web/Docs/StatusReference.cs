using Summit.App.Lookup.Answers.Formats;
using Summit.App.Lookup.Description;

namespace Summit.App.Web.Docs;

/// <summary>What holds for all routes: formats, and the errors by status.</summary>
internal static class StatusReference
{
    public static void WriteFormats(HtmlWriter html, ApiTexts texts)
    {
        html.Write($"<dl class=\"fields\">\n");
        foreach (var format in AnswerFormat.All)
            html.Write($"<div><dt><code>{format.Name}</code></dt><dd>{texts["format." + format.Name]} <small>{texts["page.accept"]}: <code>{format.MediaType}</code></small></dd></div>\n");
        html.Write($"</dl>\n");
    }

    public static void WriteProblems(HtmlWriter html, ApiTexts texts)
    {
        html.Write($"<dl class=\"fields\">\n");
        foreach (var (status, types) in ProblemTypes.ByStatus)
        {
            html.Write($"<div id=\"status-{status}\"><dt>{status}</dt><dd>{texts["status." + status]} <small>");
            foreach (var type in types)
                html.Write($"<code>{type}</code> ");
            html.Write($"</small></dd></div>\n");
        }

        html.Write($"</dl>\n");
    }
}
