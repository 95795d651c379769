using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Summit.App.Web;

/// <summary>The search page. It holds no quotes: its script asks the API for them, with the reader's key where the host wants one.</summary>
internal static partial class SearchPage
{
    private static readonly string Template = Encoding.UTF8.GetString(Asset.Read("search.html"));

    /// <summary>GET /search</summary>
    public static Task<IResult> AnswerAsync(HttpRequest request)
    {
        var texts = PageTexts.For(request);
        return Task.FromResult<IResult>(new PageAnswer(texts, texts["title"], html => Write(texts, html)) { CacheControl = Asset.Public }.Write());
    }

    private static void Write(PageTexts texts, HtmlWriter html)
    {
        // Literal parts of the template take turns with the keys of texts.
        foreach (var (i, part) in Slot().Split(Template).Index())
            if (i % 2 == 0)
                html.WriteTemplate(part);
            else
                html.Write($"{texts[part]}");
    }

    [GeneratedRegex(@"\{\{([a-z.]+)\}\}")]
    private static partial Regex Slot();
}
