using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Summit.App.Lookup.Answers;

/// <summary>An answer in JSON.</summary>
internal sealed class JsonAnswer<T>(T value, JsonTypeInfo<T> type, int status, string mediaType) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-cache";
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted).ConfigureAwait(false);
    }
}

internal static class JsonAnswer
{
    public static JsonAnswer<T> Of<T>(
        T value,
        JsonTypeInfo<T> type,
        int status = StatusCodes.Status200OK,
        string mediaType = "application/json; charset=utf-8") => new(value, type, status, mediaType);
}
