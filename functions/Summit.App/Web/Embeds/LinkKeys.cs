using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Summit.App.Web.Embeds;

/// <summary>
/// The secrets of signed links, the newest first: it signs, and links that the others signed still hold. A signature is
/// the HMAC-SHA256 of <see cref="LinkSubject.Text"/> in base64url, without padding.
/// </summary>
public sealed class LinkKeys
{
    /// <summary>The environment variable that holds them on one machine.</summary>
    public const string Variable = "SUMMIT_LINK_KEY";

    /// <summary>How long each has to be. Nobody guesses so many bytes, if they were not chosen by hand.</summary>
    public const int LeastBytes = 32;

    private readonly byte[][] _keys;

    private LinkKeys(byte[][] keys) => _keys = keys;

    /// <summary>No keys: nothing can be signed.</summary>
    public static LinkKeys None { get; } = new([]);

    /// <summary>Whether there is no key.</summary>
    public bool IsEmpty => _keys.Length == 0;

    /// <summary>Reads keys with commas between them. A key is the UTF-8 of its characters.</summary>
    /// <exception cref="InvalidOperationException">One is too short, or none was found where it should be; the message does not repeat it.</exception>
    public static LinkKeys Read(string? given)
    {
        // A reference that the platform could not follow stands there as it is written, for everybody to guess.
        if (given?.TrimStart().StartsWith("@Microsoft.", StringComparison.OrdinalIgnoreCase) == true)
            throw new InvalidOperationException("The link key is a reference to a vault that the app could not open. Give its identity the role Key Vault Secrets User, see infra/README.md.");
        byte[][] keys = [.. (given ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Encoding.UTF8.GetBytes)];
        return Array.Find(keys, key => key.Length < LeastBytes) is { } weak
            ? throw new InvalidOperationException($"A link key ({Variable}, on Azure Lookup__LinkKey) has {weak.Length} bytes. Give {LeastBytes} or more, such as openssl rand -hex 32 makes.")
            : new(keys);
    }

    /// <summary>Signs with the newest key.</summary>
    /// <param name="subject">What is shared.</param>
    /// <param name="expires">Until when the link holds, in seconds since 1970; empty for good.</param>
    /// <exception cref="InvalidOperationException">There is no key.</exception>
    public string Sign(LinkSubject subject, string expires) => IsEmpty
        ? throw new InvalidOperationException($"Nothing can be signed without a link key. Set {Variable}.")
        : Sign(_keys[0], subject, expires);

    /// <summary>Whether one of the keys signed this. The written form is compared, of which each signature has but one.</summary>
    internal bool Fit(LinkSubject subject, string expires, string signature)
    {
        var (given, signed) = (Encoding.UTF8.GetBytes(signature), false);
        // All are tried: the time taken tells neither how much of a signature is right nor which key it is of.
        foreach (var key in _keys)
            signed |= CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Sign(key, subject, expires)));
        return signed;
    }

    private static string Sign(byte[] key, LinkSubject subject, string expires) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(subject.Text(expires))));
}
