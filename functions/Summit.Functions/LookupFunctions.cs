using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Summit.App.Lookup;

namespace Summit.Functions;

/// <summary>One function per route of the API. A test holds names, methods, routes and levels against <see cref="LookupRoutes"/>.</summary>
public sealed class LookupFunctions(LookupApi api)
{
    [Function(nameof(Health))]
    public Task<IResult> Health(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request) => api.HealthAsync(request);

    [Function(nameof(FindQuotes))]
    public Task<IResult> FindQuotes(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "v1/quotes")] HttpRequest request) => api.FindQuotesAsync(request);

    [Function(nameof(GetQuote))]
    public Task<IResult> GetQuote(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "v1/quotes/{id}")] HttpRequest request) => api.GetQuoteAsync(request);

    [Function(nameof(FindVariants))]
    public Task<IResult> FindVariants(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "v1/quotes/{id}/variants")] HttpRequest request) => api.FindVariantsAsync(request);

    [Function(nameof(CountTimeline))]
    public Task<IResult> CountTimeline(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "v1/timeline")] HttpRequest request) => api.CountTimelineAsync(request);

    [Function(nameof(SuggestSpeakers))]
    public Task<IResult> SuggestSpeakers(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "v1/speakers")] HttpRequest request) => api.SuggestSpeakersAsync(request);

    [Function(nameof(GetSpeaker))]
    public Task<IResult> GetSpeaker(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "v1/speakers/{id}")] HttpRequest request) => api.GetSpeakerAsync(request);

    [Function(nameof(ListArticles))]
    public Task<IResult> ListArticles(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "v1/articles")] HttpRequest request) => api.ListArticlesAsync(request);

    [Function(nameof(GetArticle))]
    public Task<IResult> GetArticle(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "v1/articles/{*name}")] HttpRequest request) => api.GetArticleAsync(request);

    [Function(nameof(PutArticle))]
    public Task<IResult> PutArticle(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "v1/articles/{*name}")] HttpRequest request) => api.PutArticleAsync(request);

    [Function(nameof(DeleteArticle))]
    public Task<IResult> DeleteArticle(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "v1/articles/{*name}")] HttpRequest request) => api.DeleteArticleAsync(request);

    [Function(nameof(Extract))]
    public Task<IResult> Extract(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/extract")] HttpRequest request) => api.ExtractAsync(request);

    [Function(nameof(SearchPage))]
    public Task<IResult> SearchPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "search")] HttpRequest request) => api.SearchPageAsync(request);

    [Function(nameof(QuotePage))]
    public Task<IResult> QuotePage(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "quotes/{id}")] HttpRequest request) => api.QuotePageAsync(request);

    [Function(nameof(ArticlePage))]
    public Task<IResult> ArticlePage(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{*name}")] HttpRequest request) => api.ArticlePageAsync(request);

    [Function(nameof(PageFile))]
    public Task<IResult> PageFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "assets/{file}")] HttpRequest request) => api.PageFileAsync(request);

    [Function(nameof(EmbedScript))]
    public Task<IResult> EmbedScript(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "embed.js")] HttpRequest request) => api.EmbedScriptAsync(request);

    [Function(nameof(EmbedCard))]
    public Task<IResult> EmbedCard(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "embed/quotes/{id}")] HttpRequest request) => api.EmbedCardAsync(request);

    [Function(nameof(EmbedQuote))]
    public Task<IResult> EmbedQuote(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "embed/v1/quotes/{id}")] HttpRequest request) => api.EmbedQuoteAsync(request);

    [Function(nameof(EmbedQuotes))]
    public Task<IResult> EmbedQuotes(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "embed/v1/quotes")] HttpRequest request) => api.EmbedQuotesAsync(request);

    [Function(nameof(OEmbed))]
    public Task<IResult> OEmbed(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "oembed")] HttpRequest request) => api.OEmbedAsync(request);

    [Function(nameof(OpenApi))]
    public Task<IResult> OpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi.json")] HttpRequest request) => api.OpenApiAsync(request);

    [Function(nameof(Docs))]
    public Task<IResult> Docs(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs")] HttpRequest request) => api.DocsAsync(request);

    [Function(nameof(Options))]
    public Task<IResult> Options(
        [HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = "{*path}")] HttpRequest request) => api.OptionsAsync(request);
}
