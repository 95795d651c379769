using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Summit.App.Lookup.Answers;

/// <summary>
/// Why a request has no answer, as RFC 9457 says it (application/problem+json).
/// <see cref="Type"/> is stable and is what programs should test; the words may change.
/// </summary>
/// <param name="Type">Which problem: <c>/problems/</c> and a name.</param>
/// <param name="Title">The problem in a few words, the same each time.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong here and what to do.</param>
public sealed record Problem(string Type, string Title, int Status, string Detail) : IResult
{
    private const string MediaType = "application/problem+json";

    /// <summary>The parameter that is wrong, where one is.</summary>
    [JsonPropertyName("parameter"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ParameterName { get; init; }

    /// <summary>A parameter is unknown, given twice, or has a value that can't be read.</summary>
    public static Problem Parameter(string name, string detail) =>
        new("/problems/invalid-parameter", "A parameter is wrong", StatusCodes.Status400BadRequest, detail) { ParameterName = name };

    public static Problem UnknownParameter(string name, string detail) =>
        new("/problems/unknown-parameter", "No such parameter", StatusCodes.Status400BadRequest, detail) { ParameterName = name };

    public static Problem Name(string detail) =>
        new("/problems/invalid-name", "No name for an article", StatusCodes.Status400BadRequest, detail);

    public static Problem Header(string detail) =>
        new("/problems/invalid-header", "A header is wrong", StatusCodes.Status400BadRequest, detail);

    public static Problem NotFound(string detail) =>
        new("/problems/not-found", "Not found", StatusCodes.Status404NotFound, detail);

    /// <summary>No quote has the id.</summary>
    public static Problem NoQuote(bool isWithdrawn) => isWithdrawn
        ? new("/problems/withdrawn", "Withdrawn", StatusCodes.Status410Gone, "The publisher has withdrawn the article of this quote. Quote it no more, and take it off your pages.")
        : NotFound("The index has no quote of this id. Its article may have changed since the id was given out.");

    /// <summary>No format that there is may be sent.</summary>
    public static Problem NotAcceptable(string detail) =>
        new("/problems/not-acceptable", "No such format", StatusCodes.Status406NotAcceptable, detail);

    public static Problem Precondition(string detail) =>
        new("/problems/precondition-failed", "The article has another version", StatusCodes.Status412PreconditionFailed, detail);

    public static Problem TooLarge(long maxBytes) =>
        new("/problems/too-large", "The article is too large", StatusCodes.Status413PayloadTooLarge,
            $"An article may have {maxBytes} bytes at most. Send it in parts.");

    /// <summary>The body is of a type that no reader reads.</summary>
    public static Problem MediaTypeUnread(string detail) =>
        new("/problems/unread-media-type", "No reader for this type", StatusCodes.Status415UnsupportedMediaType, detail);

    /// <summary>The body can't be read as an article.</summary>
    public static Problem Unreadable(string detail) =>
        new("/problems/unreadable-article", "Not readable as an article", StatusCodes.Status422UnprocessableEntity, detail);

    public static Problem KeyMissing(string detail) =>
        new("/problems/key-missing", "An API key is needed", StatusCodes.Status401Unauthorized, detail);

    public static Problem ForeignOrigin(string detail) =>
        new("/problems/foreign-origin", "Another site asks for this", StatusCodes.Status403Forbidden, detail);

    public static Problem ForeignHost(string detail) =>
        new("/problems/foreign-host", "This host goes by another name", StatusCodes.Status421MisdirectedRequest, detail);

    /// <summary>What pages of others may not show.</summary>
    public static Problem NotShared(string detail) =>
        new("/problems/not-shared", "Not shared", StatusCodes.Status403Forbidden, detail);

    public static Problem NotImplemented(string detail) =>
        new("/problems/not-implemented", "Not implemented", StatusCodes.Status501NotImplemented, detail);

    /// <summary>The problem for a status that says all there is to say.</summary>
    public static Problem Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => NotFound("There is nothing at this path. The routes are /v1/quotes, /v1/timeline, /v1/speakers, /v1/articles, /v1/extract, /health and /openapi.json, the pages /search, /quotes, /articles and /docs."),
        StatusCodes.Status405MethodNotAllowed => new("/problems/method-not-allowed", "Method not allowed", status, "This path answers the methods in the Allow header only."),
        StatusCodes.Status413PayloadTooLarge => new("/problems/too-large", "The article is too large", status, "The request is over the host's limit. Send the article in parts."),
        StatusCodes.Status429TooManyRequests => new("/problems/too-many-requests", "Too many requests", status, "This address asks more often than the host allows. Go on after the seconds in the Retry-After header."),
        StatusCodes.Status503ServiceUnavailable => new("/problems/index-away", "The index does not answer", status, "The index does not answer now. Try again in half a minute; an article that was sent is stored, and taken in by itself."),
        >= 400 and < 500 => new("/problems/bad-request", "The request can't be read", status, "The request is not well-formed HTTP, or broke off. Send it again."),
        _ => new("/problems/internal", "Something failed here", StatusCodes.Status500InternalServerError, "The request is fine, but answering it failed. Try again later; the log has the cause."),
    };

    /// <summary>Writes the problem as the answer.</summary>
    public Task ExecuteAsync(HttpContext httpContext) =>
        JsonAnswer.Of(this, LookupJson.Readable.Problem, Status, MediaType).ExecuteAsync(httpContext);
}
