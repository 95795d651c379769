using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Summit.App.Lookup.Answers;

/// <summary>Makes answers in JSON.</summary>
internal static class JsonAnswer
{
    /// <remarks>Writes at once, not when it is sent: what fails here is still answered by a problem.</remarks>
    public static TaggedAnswer Of<T>(
        T value,
        JsonTypeInfo<T> type,
        int status = StatusCodes.Status200OK,
        string mediaType = "application/json; charset=utf-8",
        bool isTagged = true,
        string cacheControl = TaggedAnswer.Private) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type), mediaType) { Status = status, IsTagged = isTagged, CacheControl = cacheControl };
}
