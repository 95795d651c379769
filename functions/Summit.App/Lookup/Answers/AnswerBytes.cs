using Microsoft.AspNetCore.Http;

namespace Summit.App.Lookup.Answers;

/// <summary>Sends the bytes of an answer.</summary>
internal static class AnswerBytes
{
    /// <summary>Whoever keeps an answer must ask whether it still holds; and it may need a key, so nobody keeps it for others.</summary>
    public const string Private = "private, no-cache";

    /// <summary>Says who may keep the answer, and that it is of no other type than it says.</summary>
    public static void Describe(this HttpResponse response, string cacheControl)
    {
        response.Headers.CacheControl = cacheControl;
        response.Headers.XContentTypeOptions = "nosniff";
    }

    /// <summary>Sends the bytes, or to HEAD only what they are.</summary>
    public static async Task SendAsync(this HttpResponse response, byte[] body, string contentType)
    {
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
            await response.Body.WriteAsync(body, response.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}
