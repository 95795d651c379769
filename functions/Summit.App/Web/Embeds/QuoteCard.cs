using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Summit.App.Index;
using Summit.App.Lookup;
using Summit.App.Lookup.Answers;

namespace Summit.App.Web.Embeds;

/// <summary>One quote on a page that others put into an iframe. It runs no script, keeps nothing and asks for one stylesheet.</summary>
internal sealed class QuoteCard(LookupParts parts, EmbedRules rules)
{
    // Without a word on who may frame it, anyone may; * would leave out files, and apps that show pages.
    private const string Policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

    /// <summary>GET /embed/quotes/{id}</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request)
    {
        var (id, mark) = (request.RouteValues["id"] as string ?? "", LinkMark.Of(request.Query));
        var leave = rules.Gate.Ask(LinkSubject.Quote(id), mark);
        if (!leave.IsGiven)
            return Notice(request, "embed.closed", "embed.closed.why", StatusCodes.Status403Forbidden);
        var found = await QuoteById.FindAsync(parts, request).ConfigureAwait(false);
        if (found.Quote is not { } quote)
            return found.IsWithdrawn
                ? Notice(request, "withdrawn", "withdrawn.why", StatusCodes.Status410Gone)
                : Notice(request, "missing", "missing.quote", StatusCodes.Status404NotFound);
        var texts = PageTexts.Find(request.Query["lang"].ToString()) ?? PageTexts.Of(quote.Language);
        var attribution = new Attribution(texts, quote);
        var discovery = rules.Origin(request) is { } origin ? new Discovery(origin, mark.On(origin + EmbedPath.Card(id))) : null;
        var body = Write(request, texts, attribution.Title, discovery, html => WriteQuote(html, texts, quote, attribution, rules.Permalink(id, mark)));
        return new TaggedAnswer(body, PageAnswer.ContentType, discovery?.Header) { CacheControl = rules.Gate.CacheControl(leave), Headers = HeadersFor(texts) };
    }

    private static TaggedAnswer Notice(HttpRequest request, string title, string reason, int status)
    {
        var texts = PageTexts.Find(request.Query["lang"].ToString()) ?? PageTexts.For(request);
        var headers = HeadersFor(texts);
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        var body = Write(request, texts, texts[title], null, html => html.Write($"<div class=\"notice\">\n<h1>{texts[title]}</h1>\n<p>{texts[reason]}</p>\n</div>\n"));
        return new(body, PageAnswer.ContentType) { Status = status, Headers = headers };
    }

    private static HeaderDictionary HeadersFor(PageTexts texts) => new()
    {
        [HeaderNames.ContentSecurityPolicy] = Policy,
        // The address holds the signature, which is nothing for the sites that a card leads to.
        ["Referrer-Policy"] = "no-referrer",
        [HeaderNames.ContentLanguage] = texts.Language,
    };

    private static byte[] Write(HttpRequest request, PageTexts texts, string title, Discovery? discovery, Action<HtmlWriter> main)
    {
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlWriter(page);
        html.Write($"<!DOCTYPE html>\n<html lang=\"{texts.Language}\" class=\"{Theme(request)}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n");
        html.Write($"<title>{title}</title>\n<link rel=\"stylesheet\" href=\"{Asset.EmbedStyle.Address}\">\n");
        discovery?.Write(html);
        html.Write($"</head>\n<body>\n");
        main(html);
        html.Write($"</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string Theme(HttpRequest request) => request.Query["theme"].ToString() switch
    {
        "light" => "light",
        "dark" => "dark",
        _ => "",
    };

    private static void WriteQuote(HtmlWriter html, PageTexts texts, QuoteDocument quote, Attribution attribution, string? permalink)
    {
        html.Write($"<figure>\n<blockquote lang=\"{quote.Language}\" dir=\"auto\"><p>{texts["open"]}{quote.Text}{texts["close"]}</p></blockquote>\n<figcaption>\n");
        html.Write($"<p class=\"who\"><bdi>{attribution.Speaker}</bdi></p>\n<p class=\"where\">");
        if (TextFragment.Of(quote.Url, quote.Text, quote.Before) is { } link)
            html.Write($"<a href=\"{link}\" target=\"_blank\" rel=\"noopener noreferrer\"><bdi>{quote.Title ?? texts["original"]}</bdi></a> ");
        else if (quote.Title is not null)
            html.Write($"<bdi>{quote.Title}</bdi> ");
        if (quote.Outlet is not null)
            html.Write($"<bdi>{quote.Outlet}</bdi> ");
        if (quote.Published is { } published)
            html.Write($"<time datetime=\"{published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{texts.Day(published)}</time> ");
        if (permalink is not null)
            html.Write($"<a class=\"from\" href=\"{permalink}\" target=\"_blank\" rel=\"noopener\">Summit</a>");
        html.Write($"</p>\n</figcaption>\n</figure>\n");
    }
}
