using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Summit.App.Index;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Description;
using Summit.App.Lookup.Profiles;
using Summit.App.Lookup.Rules;
using Summit.App.Lookup.Variants;
using Summit.App.Web;
using Summit.App.Web.Docs;
using Summit.App.Web.Embeds;

namespace Summit.App.Lookup;

/// <summary>The API: one method per route, the same in every host. Each failure is a <see cref="Problem"/>; none throws while the caller is there.</summary>
public sealed partial class LookupApi
{
    private readonly QuoteLookup _quotes;
    private readonly VariantLookup _variants;
    private readonly TimelineLookup _timeline;
    private readonly SpeakerLookup _speakers;
    private readonly SpeakerProfile _profile;
    private readonly ArticleLookup _articles;
    private readonly ArticleUpload _uploads;
    private readonly ExtractionOnRequest _extraction;
    private readonly Permalink _permalink;
    private readonly ArticlePage _articlePage;
    private readonly EmbedLookup _embeds;
    private readonly QuoteCard _card;
    private readonly OEmbed _oembed;
    private readonly HealthJson _health;
    private readonly LookupRules _rules;
    private readonly ILogger<LookupApi> _logger;

    public LookupApi(LookupParts parts, LookupRules rules, ILogger<LookupApi> logger)
    {
        _rules = rules;
        _quotes = new QuoteLookup(parts);
        _variants = new VariantLookup(parts);
        _timeline = new TimelineLookup(parts);
        _speakers = new SpeakerLookup(parts);
        _profile = new SpeakerProfile(parts);
        _articles = new ArticleLookup(parts);
        _uploads = new ArticleUpload(parts);
        _extraction = new ExtractionOnRequest(parts);
        _permalink = new Permalink(parts, rules.Embeds);
        _articlePage = new ArticlePage(parts);
        _embeds = new EmbedLookup(parts, rules.Embeds);
        _card = new QuoteCard(parts, rules.Embeds);
        _oembed = new OEmbed(parts, rules.Embeds);
        _health = HealthJson.Of(parts.Engine);
        _logger = logger;
    }

    /// <summary>GET /health</summary>
    public Task<IResult> HealthAsync(HttpRequest request) =>
        AnswerAsync(request, _ => Task.FromResult<IResult>(JsonAnswer.Of(_health, LookupJson.Readable.HealthJson)));

    /// <summary>GET /v1/quotes</summary>
    public Task<IResult> FindQuotesAsync(HttpRequest request) => AnswerAsync(request, _quotes.FindAsync);

    /// <summary>GET /v1/quotes/{id}</summary>
    public Task<IResult> GetQuoteAsync(HttpRequest request) => AnswerAsync(request, _quotes.GetAsync);

    /// <summary>GET /v1/quotes/{id}/variants</summary>
    public Task<IResult> FindVariantsAsync(HttpRequest request) => AnswerAsync(request, _variants.FindAsync);

    /// <summary>GET /v1/timeline</summary>
    public Task<IResult> CountTimelineAsync(HttpRequest request) => AnswerAsync(request, _timeline.CountAsync);

    /// <summary>GET /v1/speakers</summary>
    public Task<IResult> SuggestSpeakersAsync(HttpRequest request) => AnswerAsync(request, _speakers.SuggestAsync);

    /// <summary>GET /v1/speakers/{id}</summary>
    public Task<IResult> GetSpeakerAsync(HttpRequest request) => AnswerAsync(request, _profile.GetAsync);

    /// <summary>GET /v1/articles</summary>
    public Task<IResult> ListArticlesAsync(HttpRequest request) => AnswerAsync(request, _articles.ListAsync);

    /// <summary>GET /v1/articles/{name}</summary>
    public Task<IResult> GetArticleAsync(HttpRequest request) => AnswerAsync(request, _articles.GetAsync);

    /// <summary>PUT /v1/articles/{name}</summary>
    public Task<IResult> PutArticleAsync(HttpRequest request) => AnswerAsync(request, _uploads.PutAsync);

    /// <summary>DELETE /v1/articles/{name}</summary>
    public Task<IResult> DeleteArticleAsync(HttpRequest request) => AnswerAsync(request, _uploads.DeleteAsync);

    /// <summary>POST /v1/extract</summary>
    public Task<IResult> ExtractAsync(HttpRequest request) => AnswerAsync(request, _extraction.ExtractAsync);

    /// <summary>GET /search</summary>
    public Task<IResult> SearchPageAsync(HttpRequest request) => AnswerAsync(request, asked => SearchPage.AnswerAsync(asked, _rules.Embeds));

    /// <summary>GET /quotes/{id}</summary>
    public Task<IResult> QuotePageAsync(HttpRequest request) => AnswerAsync(request, _permalink.AnswerAsync);

    /// <summary>GET /articles/{name}</summary>
    public Task<IResult> ArticlePageAsync(HttpRequest request) => AnswerAsync(request, _articlePage.AnswerAsync);

    /// <summary>GET /assets/{file}</summary>
    public Task<IResult> PageFileAsync(HttpRequest request) => AnswerAsync(request, Asset.FindAsync);

    /// <summary>GET /embed.js</summary>
    public Task<IResult> EmbedScriptAsync(HttpRequest request) => AnswerAsync(request, Asset.FindEmbedAsync);

    /// <summary>GET /embed/quotes/{id}</summary>
    public Task<IResult> EmbedCardAsync(HttpRequest request) => AnswerAsync(request, _card.AnswerAsync);

    /// <summary>GET /embed/v1/quotes/{id}</summary>
    public Task<IResult> EmbedQuoteAsync(HttpRequest request) => AnswerPagesAsync(request, _embeds.GetAsync);

    /// <summary>GET /embed/v1/quotes</summary>
    public Task<IResult> EmbedQuotesAsync(HttpRequest request) => AnswerPagesAsync(request, _embeds.FindAsync);

    /// <summary>GET /oembed</summary>
    public Task<IResult> OEmbedAsync(HttpRequest request) => AnswerPagesAsync(request, _oembed.AnswerAsync);

    /// <summary>GET /openapi.json</summary>
    public Task<IResult> OpenApiAsync(HttpRequest request) => AnswerAsync(request, ApiDocument.AnswerAsync);

    /// <summary>GET /docs</summary>
    public Task<IResult> DocsAsync(HttpRequest request) => AnswerAsync(request, DocsPage.AnswerAsync);

    /// <summary>OPTIONS on any path</summary>
    public Task<IResult> OptionsAsync(HttpRequest request) => AnswerAsync(request, asked => Task.FromResult(_rules.Options(asked)));

    /// <summary>Answers pages of others, which are told what went wrong as well.</summary>
    private Task<IResult> AnswerPagesAsync(HttpRequest request, Func<HttpRequest, Task<IResult>> answer)
    {
        _rules.Embeds.Gate.Describe(request);
        return AnswerAsync(request, answer);
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, Func<HttpRequest, Task<IResult>> answer)
    {
        _rules.Describe(request);
        if (_rules.Refuse(request) is { } refused)
            return refused;
        try
        {
            return await answer(request).ConfigureAwait(false);
        }
        catch (CursorException broken)
        {
            return Problem.Parameter("cursor", broken.Message);
        }
        catch (BadHttpRequestException broken)
        {
            return Problem.Of(broken.StatusCode);
        }
        catch (IndexAwayException away) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            LogFailure(away, request.Method, request.Path.Value);
            request.HttpContext.Response.Headers.RetryAfter = "30";
            return Problem.Of(StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception failure) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            LogFailure(failure, request.Method, request.Path.Value);
            return Problem.Of(StatusCodes.Status500InternalServerError);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private partial void LogFailure(Exception failure, string method, string? path);
}
