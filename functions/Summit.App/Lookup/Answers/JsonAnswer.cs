using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Summit.App.Lookup.Answers;

/// <summary>An answer in JSON.</summary>
internal sealed class JsonAnswer<T>(T value, JsonTypeInfo<T> type, int status, string mediaType) : IResult
{
    // At once, not when it is sent: what fails here is still answered by a problem.
    private readonly byte[] _body = JsonSerializer.SerializeToUtf8Bytes(value, type);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.Describe(AnswerBytes.Private);
        return httpContext.Response.SendAsync(_body, mediaType);
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
