using System.Net.Http.Headers;

namespace Summit.App.Articles;

/// <summary>A content type taken apart.</summary>
/// <param name="Name">Type and subtype in lower case; empty when nobody said.</param>
/// <param name="Charset">The charset it names, if any.</param>
internal readonly record struct MediaType(string Name, string? Charset)
{
    public static MediaType Parse(string? contentType)
    {
        if (string.IsNullOrWhiteSpace(contentType))
            return new("", null);
        return MediaTypeHeaderValue.TryParse(contentType, out var parsed) && parsed.MediaType is { } name
            ? new(name.ToLowerInvariant(), parsed.CharSet?.Trim('"', '\'', ' '))
            : new(contentType.Split(';')[0].Trim().ToLowerInvariant(), null);
    }

    /// <summary>Whether it says no more than "bytes".</summary>
    public bool IsUnspecific => Name is "" or "application/octet-stream" or "binary/octet-stream" or "application/unknown";
}
