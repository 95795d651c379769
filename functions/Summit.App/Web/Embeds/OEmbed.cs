using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Summit.App.Index;
using Summit.App.Lookup;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Web.Embeds;

/// <summary>Tells by a quote's address how to show it (https://oembed.com). Nothing is ever fetched from an address.</summary>
internal sealed class OEmbed(LookupParts parts, EmbedRules rules)
{
    private const int LargestSize = 100_000;
    private const double MostSeconds = 86_400;

    private static readonly string[] Names = ["url", "maxwidth", "maxheight"];

    /// <summary>GET /oembed</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request)
    {
        if (OEmbedFormat.Find(request.Query["format"].ToString()) is not { } format)
            return Problem.NotImplemented("This oEmbed answers in json and xml. Ask for one of them, or leave format out.");
        // Consumers send names of their own besides those of the standard.
        var parameters = new QueryParameters(request.Query.Where(one => Names.Contains(one.Key, StringComparer.OrdinalIgnoreCase)), Names);
        if (parameters.Text("url") is not { } url)
            parameters.Refuse("url", "\"url\" is missing. Give the address of a quote, with its exp and sig where it has them.");
        else if (Find(request, url, out var origin, out var link))
            return await AnswerAsync(request, parameters, origin, link, format).ConfigureAwait(false);
        return parameters.Problem ?? Problem.NotFound("\"url\" is no address of a quote on this host. Give one as its page has it, ending in /quotes/ and an id.");
    }

    /// <summary>Whether an address is one of a quote on this host, under the name it was asked by.</summary>
    private bool Find(HttpRequest request, string url, [NotNullWhen(true)] out string? origin, out (string Id, LinkMark Mark) link)
    {
        (origin, link) = (rules.Origin(request), default);
        if (origin is null
            || !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0
            || !address.Authority.Equals(new Uri(origin).Authority, StringComparison.OrdinalIgnoreCase)
            || EmbedPath.QuoteOf(address.AbsolutePath) is not { } id)
            return false;
        link = (id, LinkMark.Of(QueryHelpers.ParseQuery(address.Query)));
        return true;
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, QueryParameters parameters, string origin, (string Id, LinkMark Mark) link, OEmbedFormat format)
    {
        var (width, height) = (parameters.Number("maxwidth", 1, LargestSize, LargestSize), parameters.Number("maxheight", 1, LargestSize, LargestSize));
        if (parameters.Problem is { } problem)
            return problem;
        var leave = rules.Gate.Ask(LinkSubject.Quote(link.Id), link.Mark);
        if (leave.Refusal is { } refusal)
            return Refuse(request, refusal);
        var found = await QuoteById.FindAsync(parts, link.Id, request.HttpContext.RequestAborted).ConfigureAwait(false);
        if (found.Quote is not { } quote)
            return Problem.NoQuote(found.IsWithdrawn);
        var members = Members(quote, new(origin, link.Mark), EmbedSize.For(quote, width, height), origin);
        members.Add(("cache_age", rules.Gate.Seconds(leave, MostSeconds)));
        return new TaggedAnswer(format.Write(members), format.ContentType) { CacheControl = rules.Gate.CacheControl(leave) };
    }

    private static List<(string Name, object Value)> Members(QuoteDocument quote, EmbedCode code, EmbedSize size, string origin)
    {
        var attribution = new Attribution(PageTexts.Of(quote.Language), quote);
        return
        [
            ("version", "1.0"),
            ("type", "rich"),
            ("title", attribution.Title),
            .. quote.Speakers.Count > 0 ? [("author_name", attribution.Speaker)] : Array.Empty<(string, object)>(),
            ("provider_name", "Summit"),
            ("provider_url", origin),
            ("width", size.Width),
            ("height", size.Height),
            ("html", code.Frame(quote, size)),
        ];
    }

    private static Problem Refuse(HttpRequest request, string reason)
    {
        // What oEmbed wants for what is not public.
        request.HttpContext.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer realm=\"summit embeds\"";
        return Problem.NotShared(reason) with { Status = StatusCodes.Status401Unauthorized };
    }
}
