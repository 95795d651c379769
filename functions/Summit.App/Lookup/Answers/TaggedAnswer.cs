using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Summit.App.Lookup.Answers;

/// <summary>An answer that is sent only to those who do not have it yet (RFC 9110, section 13).</summary>
/// <param name="body">The bytes of the answer.</param>
/// <param name="contentType">What they are.</param>
/// <param name="links">Where to go on from here, as a Link header; null for nowhere.</param>
internal sealed class TaggedAnswer(byte[] body, string contentType, string? links = null) : IResult
{
    /// <summary>The HTTP status. What is no success has no tag: it is sent each time.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Who may keep the answer, and how long.</summary>
    public string CacheControl { get; init; } = AnswerBytes.Private;

    /// <summary>Headers besides those that every answer has.</summary>
    public IHeaderDictionary Headers { get; init; } = new HeaderDictionary();

    /// <summary>The tag; by the bytes where nothing else tells.</summary>
    public EntityTagHeaderValue Tag
    {
        get => field ??= EntityTag.Of(body);
        init;
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Describe(CacheControl);
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (links is not null)
            response.Headers.Link = links;
        response.StatusCode = Status;
        if (Status == StatusCodes.Status200OK)
            response.Headers.ETag = Tag.ToString();
        if (Status == StatusCodes.Status200OK && EntityTag.IsKnown(httpContext.Request, Tag))
            response.StatusCode = StatusCodes.Status304NotModified;
        else
            await response.SendAsync(body, contentType).ConfigureAwait(false);
    }
}
