using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Description;

namespace Summit.App.Web.Docs;

/// <summary>The API for those who write programs: prose, programs, and the reference by the same tables as the OpenAPI document.</summary>
internal static partial class DocsPage
{
    // Written once for each language: it says the same to everybody.
    private static readonly Dictionary<PageTexts, TaggedAnswer> Pages = PageTexts.All.ToDictionary(texts => texts, Of);

    /// <summary>GET /docs</summary>
    public static Task<IResult> AnswerAsync(HttpRequest request) => Task.FromResult<IResult>(Pages[PageTexts.For(request)]);

    private static TaggedAnswer Of(PageTexts frame)
    {
        var texts = ApiTexts.In(frame.Language);
        var template = Encoding.UTF8.GetString(Asset.Read($"docs/docs.{frame.Language}.html"));
        return new PageAnswer(frame, $"Summit: {texts["page.title"]}", html => Write(template, texts, html)) { CacheControl = Asset.Public }.Write();
    }

    private static void Write(string template, ApiTexts texts, HtmlWriter html)
    {
        // Literal parts of the template take turns with the names of what stands between them.
        foreach (var (i, part) in Slot().Split(template).Index())
            if (i % 2 == 0)
                html.WriteTemplate(part);
            else
                WritePart(part, texts, html);
    }

    private static void WritePart(string name, ApiTexts texts, HtmlWriter html)
    {
        switch (name)
        {
            case "contents":
                RouteReference.WriteContents(html, texts);
                break;
            case "routes":
                RouteReference.Write(html, texts);
                break;
            case "fields":
                FieldReference.Write(html, texts);
                break;
            case "formats":
                StatusReference.WriteFormats(html, texts);
                break;
            case "problems":
                StatusReference.WriteProblems(html, texts);
                break;
            default:
                ProgramText.All[name].Write(html, texts);
                break;
        }
    }

    [GeneratedRegex(@"\{\{([a-z]+)\}\}")]
    private static partial Regex Slot();
}
