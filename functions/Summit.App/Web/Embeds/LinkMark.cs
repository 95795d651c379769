using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Summit.App.Web.Embeds;

/// <summary>What a signed link carries besides its subject.</summary>
/// <param name="Expires">Until when it holds, in seconds since 1970 as they are signed; empty for good.</param>
/// <param name="Signature">The signature; empty where there is none.</param>
public sealed record LinkMark(string Expires, string Signature)
{
    /// <summary>The name of <see cref="Expires"/> in an address.</summary>
    public const string ExpiresName = "exp";

    /// <summary>The name of <see cref="Signature"/> in an address.</summary>
    public const string SignatureName = "sig";

    /// <summary>That of a link which is not signed.</summary>
    public static LinkMark None { get; } = new("", "");

    /// <summary>Signs a subject.</summary>
    public static LinkMark Of(LinkKeys keys, LinkSubject subject, DateTimeOffset? until)
    {
        var expires = until?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) ?? "";
        return new(expires, keys.Sign(subject, expires));
    }

    /// <summary>The mark of an address. Whatever else it holds is no mark of ours, and fits no signature.</summary>
    public static LinkMark Of(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var given = new Dictionary<string, StringValues>(query, StringComparer.OrdinalIgnoreCase);
        return new(given.GetValueOrDefault(ExpiresName).ToString(), given.GetValueOrDefault(SignatureName).ToString());
    }

    /// <summary>The pairs of an address; none where nothing is signed.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Pairs()
    {
        if (Signature.Length == 0)
            yield break;
        if (Expires.Length > 0)
            yield return new(ExpiresName, Expires);
        yield return new(SignatureName, Signature);
    }

    /// <summary>A path with this mark.</summary>
    public string On(string path) => path + QueryString.Create(Pairs());

    /// <summary>Until when it holds: for good where nothing is said, and not at all where that is no moment.</summary>
    internal DateTimeOffset Until() =>
        Expires.Length == 0 ? DateTimeOffset.MaxValue
        : long.TryParse(Expires, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.MinValue;
}
