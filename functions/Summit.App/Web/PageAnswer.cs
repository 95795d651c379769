using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Summit.App.Web;

/// <summary>A page of its own: the frame that all pages share, around what is particular.</summary>
/// <param name="texts">The language to speak.</param>
/// <param name="title">What the browser calls it.</param>
/// <param name="status">The HTTP status.</param>
/// <param name="main">Writes what stands between header and footer.</param>
internal sealed class PageAnswer(PageTexts texts, string title, int status, Action<HtmlWriter> main) : IResult
{
    /// <summary>Nothing but this host's own files runs, and nobody may frame the page. <c>data:</c> is for the icon.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string Icon =
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 13 8 3l6 10z' fill='%238c1c13'/%3E%3C/svg%3E";

    /// <summary>The page's own path, where others lead to it as well.</summary>
    public string? Canonical { get; init; }

    /// <summary>After how many seconds to ask again, where that helps.</summary>
    public int? RetryAfter { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = Encoding.UTF8.GetBytes(Write());
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers.ContentLanguage = texts.Language;
        response.Headers.Vary = "Accept-Language";
        response.Headers.CacheControl = "no-cache";
        if (RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted).ConfigureAwait(false);
    }

    private string Write()
    {
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlWriter(page);
        html.Write($"<!DOCTYPE html>\n<html lang=\"{texts.Language}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Write($"<title>{title}</title>\n<link rel=\"icon\" href=\"{Icon}\">\n<link rel=\"stylesheet\" href=\"{Asset.Style.Address}\">\n");
        if (Canonical is not null)
            html.Write($"<link rel=\"canonical\" href=\"{Canonical}\">\n");
        html.Write($"<script type=\"module\" src=\"{Asset.Script.Address}\"></script>\n");
        html.WriteTemplate($"<script type=\"application/json\" id=\"texts\">{texts.Json}</script>\n");
        html.Write($"</head>\n<body>\n<a class=\"skip\" href=\"#main\">{texts["skip"]}</a>\n");
        html.Write($"<header class=\"mast\"><a href=\"/search\">Summit</a><p>{texts["tagline"]}</p></header>\n<main id=\"main\">\n");
        main(html);
        html.Write($"</main>\n<p class=\"visually-hidden\" role=\"status\" id=\"said\"></p>\n</body>\n</html>\n");
        return page.ToString();
    }
}
