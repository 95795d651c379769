using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Summit.App.Lookup.Answers;

/// <summary>An answer that is sent only to those who do not have it yet (RFC 9110, section 13).</summary>
/// <param name="body">The bytes of the answer.</param>
/// <param name="contentType">What they are.</param>
/// <param name="links">Where to go on from here, as a Link header; null for nowhere.</param>
internal sealed class TaggedAnswer(byte[] body, string contentType, string? links = null) : IResult
{
    /// <summary>Whoever keeps an answer must ask whether it still holds; and it may need a key, so nobody keeps it for others.</summary>
    public const string Private = "private, no-cache";

    /// <summary>The HTTP status. What is no success has no tag: it is sent each time.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Whether it has a tag at all.</summary>
    public bool IsTagged { get; init; } = true;

    /// <summary>Who may keep the answer, and how long.</summary>
    public string CacheControl { get; init; } = Private;

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
        var (request, response) = (httpContext.Request, httpContext.Response);
        var coding = ContentCoding.For(request);
        Describe(response);
        response.StatusCode = Status;
        if (IsTagged && Status == StatusCodes.Status200OK && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            var tag = coding.Mark(Tag);
            response.Headers.ETag = tag.ToString();
            if (EntityTag.IsKnown(request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        await SendAsync(response, coding).ConfigureAwait(false);
    }

    private void Describe(HttpResponse response)
    {
        response.Headers.CacheControl = CacheControl;
        response.Headers.XContentTypeOptions = "nosniff";
        foreach (var (name, value) in Headers.Where(header => header.Key != HeaderNames.Vary))
            response.Headers[name] = value;
        // Others have written there already what the answer depends on.
        response.Headers.Append(HeaderNames.Vary, StringValues.Concat(Headers.Vary, HeaderNames.AcceptEncoding));
        if (links is not null)
            response.Headers.Link = links;
    }

    /// <summary>Sends the bytes, or to HEAD only what they are.</summary>
    private async Task SendAsync(HttpResponse response, ContentCoding coding)
    {
        var packed = coding.Pack(body);
        if (coding.Name is { } name)
            response.Headers.ContentEncoding = name;
        response.ContentType = contentType;
        response.ContentLength = packed.Length;
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
            await response.Body.WriteAsync(packed, response.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}
