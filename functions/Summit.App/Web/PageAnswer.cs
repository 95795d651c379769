using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Summit.App.Lookup.Answers;
using Summit.App.Web.Embeds;

namespace Summit.App.Web;

/// <summary>A page of its own: the frame that all pages share, around what is particular.</summary>
/// <param name="texts">The language to speak.</param>
/// <param name="title">What the browser calls it.</param>
/// <param name="main">Writes what stands between header and footer.</param>
internal sealed class PageAnswer(PageTexts texts, string title, Action<HtmlWriter> main)
{
    public const string ContentType = "text/html; charset=utf-8";

    /// <summary>Nothing but this host's own files runs, and nobody may frame the page. <c>data:</c> is for the icon.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string Icon =
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 13 8 3l6 10z' fill='%238c1c13'/%3E%3C/svg%3E";

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>The page's own path, where others lead to it as well.</summary>
    public string? Canonical { get; init; }

    /// <summary>After how many seconds to ask again, where that helps.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Who may keep the page.</summary>
    public string CacheControl { get; init; } = TaggedAnswer.Private;

    /// <summary>Keys of the texts that the script says on the page. On all pages it copies.</summary>
    public IReadOnlyList<string> Scripted { get; init; } = ["copied", "copy.failed"];

    /// <summary>Where programs find the page in a form to be embedded; null where it may not be.</summary>
    public Discovery? Discovery { get; init; }

    /// <summary>What tells the page from others at its address; null where its bytes do.</summary>
    public EntityTagHeaderValue? Tag { get; init; }

    /// <summary>For readers who have the page that has this tag: an answer without it.</summary>
    public static TaggedAnswer Known(PageTexts texts, EntityTagHeaderValue tag) => new([], ContentType) { Tag = tag, Headers = HeadersFor(texts) };

    /// <summary>Writes the page, all of it: what fails here is still answered by a problem.</summary>
    public TaggedAnswer Write()
    {
        var body = Encoding.UTF8.GetBytes(WriteFrame());
        var headers = HeadersFor(texts);
        if (RetryAfter is { } seconds)
            headers[HeaderNames.RetryAfter] = seconds.ToString(CultureInfo.InvariantCulture);
        return new(body, ContentType, Discovery?.Header) { Status = Status, CacheControl = CacheControl, Headers = headers, Tag = Tag ?? EntityTag.Of(body) };
    }

    private static HeaderDictionary HeadersFor(PageTexts texts) => new()
    {
        [HeaderNames.ContentSecurityPolicy] = Policy,
        ["Referrer-Policy"] = "no-referrer",
        [HeaderNames.ContentLanguage] = texts.Language,
        [HeaderNames.Vary] = HeaderNames.AcceptLanguage,
    };

    private string WriteFrame()
    {
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlWriter(page);
        html.Write($"<!DOCTYPE html>\n<html lang=\"{texts.Language}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Write($"<title>{title}</title>\n<link rel=\"icon\" href=\"{Icon}\">\n<link rel=\"stylesheet\" href=\"{Asset.Style.Address}\">\n");
        if (Canonical is not null)
            html.Write($"<link rel=\"canonical\" href=\"{Canonical}\">\n");
        Discovery?.Write(html);
        html.Write($"<script type=\"module\" src=\"{Asset.Script.Address}\"></script>\n");
        html.WriteTemplate($"<script type=\"application/json\" id=\"texts\">{texts.Json(Scripted)}</script>\n");
        html.Write($"</head>\n<body>\n<a class=\"skip\" href=\"#main\">{texts["skip"]}</a>\n");
        html.Write($"<header class=\"mast\"><a href=\"/search\">Summit</a><p>{texts["tagline"]}</p></header>\n<main id=\"main\">\n");
        main(html);
        html.Write($"</main>\n<footer class=\"foot\"><a href=\"/articles\">{texts["read"]}</a> <a href=\"/docs\">{texts["docs"]}</a></footer>\n<p class=\"visually-hidden\" role=\"status\" id=\"said\"></p>\n</body>\n</html>\n");
        return page.ToString();
    }
}
