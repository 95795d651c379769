using System.Buffers.Text;
using System.Security.Cryptography;
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
    private const int TagBytes = 16;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var tag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, TagBytes))}\"");
        response.Headers.ETag = tag.ToString();
        // Whoever keeps an answer must ask whether it still holds; and it may need a key, so nobody keeps it for others.
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        if (links is not null)
            response.Headers.Link = links;
        if (IsKnown(request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted).ConfigureAwait(false);
    }

    // The comparison is the weak one: proxies that compress make tags weak.
    private static bool IsKnown(StringValues known, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(known, out var tags)
        && tags.Any(one => one.Tag == "*" || one.Compare(tag, useStrongComparison: false));
}
