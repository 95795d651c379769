using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Summit.App.Lookup.Answers;

namespace Summit.App.Lookup;

/// <summary>The bytes of a request.</summary>
internal static class RequestBody
{
    /// <summary>Reads the body; null when it is over the limit, of which then no more is read than shows it.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int maxBytes)
    {
        if (request.ContentLength > maxBytes)
            return null;
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false) is > 0 and var read)
        {
            if (bytes.Length + read > maxBytes)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>The media type that the sender states; null when there is none, or when it is what curl says of any body.</summary>
    public static string? ContentType(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType == "application/x-www-form-urlencoded"
            ? null
            : request.ContentType;

    /// <summary>Why a body is no article: its type is none that articles have, or it is not readable as what it says it is.</summary>
    public static Problem Unread(HttpRequest request, string reason) =>
        ContentType(request) is { } stated && !IsArticleType(stated) ? Problem.MediaTypeUnread(reason) : Problem.Unreadable(reason);

    private static bool IsArticleType(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && (type.Type == "text" || type.SubTypeWithoutSuffix == "octet-stream" || IsDocument(type.SubTypeWithoutSuffix) || IsDocument(type.Suffix));

    private static bool IsDocument(StringSegment format) => format == "json" || format == "xml" || format == "xhtml";
}
