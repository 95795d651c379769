using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Summit.App.Lookup;

/// <summary>Who may ask a route.</summary>
public enum LookupAccess
{
    /// <summary>Anyone: the route tells only that the host is up.</summary>
    Health,

    /// <summary>Anyone: the page and its files hold no quote, and ask for the reader's key themselves.</summary>
    Page,

    /// <summary>Whoever may look things up.</summary>
    Read,

    /// <summary>Whoever may change what is stored.</summary>
    Write,

    /// <summary>Anyone, without a key: the route shows what the host's setting of embeds, or a signed link, lets it show.</summary>
    Embed,
}

/// <summary>One route of the API, as every host maps it.</summary>
/// <param name="Name">Its name, the same in all hosts.</param>
/// <param name="Methods">The HTTP methods it answers.</param>
/// <param name="Path">Its template, without a leading slash.</param>
/// <param name="Access">Who may ask.</param>
/// <param name="Answer">What answers.</param>
public sealed record LookupRoute(
    string Name,
    IReadOnlyList<string> Methods,
    string Path,
    LookupAccess Access,
    Func<LookupApi, HttpRequest, Task<IResult>> Answer)
{
    /// <summary>Whether it is the one that tells of all others.</summary>
    public bool IsOptions => Methods.Contains(HttpMethods.Options);
}

/// <summary>All routes of the API.</summary>
public static class LookupRoutes
{
    // HEAD beside GET: hosts that match methods exactly would refuse it otherwise.
    private static readonly string[] Get = ["GET", "HEAD"];

    /// <summary>The table that hosts map and are tested against.</summary>
    public static IReadOnlyList<LookupRoute> All { get; } =
    [
        new("Health", Get, "health", LookupAccess.Health, (api, request) => api.HealthAsync(request)),
        new("FindQuotes", Get, "v1/quotes", LookupAccess.Read, (api, request) => api.FindQuotesAsync(request)),
        new("GetQuote", Get, "v1/quotes/{id}", LookupAccess.Read, (api, request) => api.GetQuoteAsync(request)),
        new("FindVariants", Get, "v1/quotes/{id}/variants", LookupAccess.Read, (api, request) => api.FindVariantsAsync(request)),
        new("CountTimeline", Get, "v1/timeline", LookupAccess.Read, (api, request) => api.CountTimelineAsync(request)),
        new("SuggestSpeakers", Get, "v1/speakers", LookupAccess.Read, (api, request) => api.SuggestSpeakersAsync(request)),
        new("GetSpeaker", Get, "v1/speakers/{id}", LookupAccess.Read, (api, request) => api.GetSpeakerAsync(request)),
        new("ListArticles", Get, "v1/articles", LookupAccess.Read, (api, request) => api.ListArticlesAsync(request)),
        new("GetArticle", Get, "v1/articles/{*name}", LookupAccess.Read, (api, request) => api.GetArticleAsync(request)),
        new("PutArticle", ["PUT"], "v1/articles/{*name}", LookupAccess.Write, (api, request) => api.PutArticleAsync(request)),
        new("DeleteArticle", ["DELETE"], "v1/articles/{*name}", LookupAccess.Write, (api, request) => api.DeleteArticleAsync(request)),
        new("Extract", ["POST"], "v1/extract", LookupAccess.Read, (api, request) => api.ExtractAsync(request)),
        new("SearchPage", Get, "search", LookupAccess.Page, (api, request) => api.SearchPageAsync(request)),
        new("QuotePage", Get, "quotes/{id}", LookupAccess.Read, (api, request) => api.QuotePageAsync(request)),
        new("ArticlePage", Get, "articles/{*name}", LookupAccess.Read, (api, request) => api.ArticlePageAsync(request)),
        new("PageFile", Get, "assets/{file}", LookupAccess.Page, (api, request) => api.PageFileAsync(request)),
        new("EmbedScript", Get, "embed.js", LookupAccess.Page, (api, request) => api.EmbedScriptAsync(request)),
        new("EmbedCard", Get, "embed/quotes/{id}", LookupAccess.Embed, (api, request) => api.EmbedCardAsync(request)),
        new("EmbedQuote", Get, "embed/v1/quotes/{id}", LookupAccess.Embed, (api, request) => api.EmbedQuoteAsync(request)),
        new("EmbedQuotes", Get, "embed/v1/quotes", LookupAccess.Embed, (api, request) => api.EmbedQuotesAsync(request)),
        new("OEmbed", Get, "oembed", LookupAccess.Embed, (api, request) => api.OEmbedAsync(request)),
        new("OpenApi", Get, "openapi.json", LookupAccess.Page, (api, request) => api.OpenApiAsync(request)),
        new("Docs", Get, "docs", LookupAccess.Page, (api, request) => api.DocsAsync(request)),

        // A browser that asks first shows no key.
        new("Options", [HttpMethods.Options], "{*path}", LookupAccess.Health, (api, request) => api.OptionsAsync(request)),
    ];

    private static readonly (TemplateMatcher Path, IReadOnlyList<string> Methods)[] Paths =
    [
        .. from route in All
           where !route.IsOptions
           select (new TemplateMatcher(TemplateParser.Parse(route.Path), new RouteValueDictionary()), route.Methods),
    ];

    /// <summary>The methods that a path answers; none where there is nothing at it.</summary>
    public static IEnumerable<string> MethodsOf(PathString path)
    {
        string[] methods = [.. Paths.Where(route => route.Path.TryMatch(path, new RouteValueDictionary())).SelectMany(route => route.Methods).Distinct()];
        return methods.Length == 0 ? [] : methods.Append(HttpMethods.Options);
    }
}
