using System.Text.RegularExpressions;

namespace Summit.Cloud.Storage;

/// <summary>An article's side metadata as its blob's metadata.</summary>
internal static partial class SideProperties
{
    /// <summary>Blob Storage counts names and values together.</summary>
    private const int MaxBytes = 8 * 1024;

    /// <exception cref="ArgumentException">It does not fit; the message says what to do.</exception>
    public static Dictionary<string, string> Write(IReadOnlyDictionary<string, string> side)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in side)
        {
            var lower = name.ToLowerInvariant();
            if (!PropertyName().IsMatch(lower))
                throw new ArgumentException("A name of side metadata has only letters from a to z, digits and '_', and no digit first.", nameof(side));
            properties[lower] = HeaderText.Encode(value);
        }

        var bytes = properties.Sum(property => property.Key.Length + property.Value.Length);
        return bytes <= MaxBytes
            ? properties
            : throw new ArgumentException(
                $"The side metadata takes {bytes} bytes, and a blob has room for {MaxBytes}: shorten the title or what else is long.", nameof(side));
    }

    /// <summary>Names come in any case, for HTTP makes no difference between them.</summary>
    public static Dictionary<string, string> Read(IDictionary<string, string> properties)
    {
        var side = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in properties)
            side[name.ToLowerInvariant()] = HeaderText.Decode(value);
        return side;
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]*\\z")]
    private static partial Regex PropertyName();
}
