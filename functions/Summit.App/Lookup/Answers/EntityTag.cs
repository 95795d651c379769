using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Summit.App.Lookup.Answers;

/// <summary>What tells an answer from others at the same address (RFC 9110, section 8.8.3).</summary>
internal static class EntityTag
{
    private const int Bytes = 16;

    /// <summary>The tag of an answer by its bytes.</summary>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> body) =>
        new($"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, Bytes))}\"");

    /// <summary>The tag of an answer by all that it is made of, where the bytes are not at hand.</summary>
    public static EntityTagHeaderValue Of(params IEnumerable<string> parts) => Of(Encoding.UTF8.GetBytes(string.Join('\n', parts)));

    /// <summary>Whether who asks has the answer. The comparison is the weak one: proxies that compress make tags weak.</summary>
    public static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
        && tags.Any(one => one.Tag == "*" || one.Compare(tag, useStrongComparison: false));
}
