using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Summit.App.Articles.Bytes;

namespace Summit.App.Articles;

/// <summary>
/// Metadata that a store keeps beside an article: as properties of the blob, or in a file <c>NAME.meta.json</c>.
/// The names are title, author, outlet, url, published, language, embargoedUntil and pubStatus, in any case.
/// </summary>
public static class SideMetadata
{
    private const int MaxDepth = 4;

    /// <summary>What must be text; other members may be of any shape, for they are nobody's business here.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "author", "outlet", "url", "published", "language", "embargoedUntil", "pubStatus",
    };

    /// <summary>Reads values by name. Unknown names, invalid dates and addresses that are not http are passed over.</summary>
    public static ArticleMetadata Read(IReadOnlyDictionary<string, string> side)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in side) values.TryAdd(name, value);
        string? Value(string name) => values.TryGetValue(name, out var value) ? MetadataText.Clean(Decode(value)) : null;

        return ArticleMetadata.None with
        {
            Title = Value("title"),
            Author = Value("author"),
            Outlet = Value("outlet"),
            // An address is ASCII as it stands, and its own percent signs are part of it.
            Url = MetadataText.Url(values.GetValueOrDefault("url")) ?? MetadataText.Url(Value("url")),
            Published = ArticleDate.Parse(Value("published")),
            Language = MetadataText.Language(Value("language")),
            EmbargoedUntil = ArticleDate.Parse(Value("embargoeduntil")),
            Withdrawn = MetadataText.IsWithdrawn(Value("pubstatus")),
        };
    }

    /// <summary>Parses a <c>NAME.meta.json</c> file: one object of strings (a list of strings is joined by commas).</summary>
    /// <param name="json">The file's bytes.</param>
    /// <param name="side">The values by name, names in lower case.</param>
    /// <param name="reason">What is wrong, where, and what to do.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> json,
        [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? side,
        [NotNullWhen(false)] out string? reason)
    {
        (side, reason) = (null, null);
        try
        {
            using var document = JsonDocument.Parse(ByteDecoder.Decode(json.Span, null), new() { MaxDepth = MaxDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            side = Pairs(document.RootElement);
        }
        catch (JsonException malformed)
        {
            reason = $"The side metadata is malformed JSON at line {malformed.LineNumber + 1}: correct the .meta.json file.";
        }
        catch (Exception unreadable) when (unreadable is UnreadableArticleException or ArgumentException or InvalidOperationException)
        {
            reason = $"The side metadata can't be read ({unreadable.Message}): correct the .meta.json file.";
        }

        return side is not null;
    }

    private static Dictionary<string, string> Pairs(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new UnreadableArticleException("it must be one JSON object such as {\"title\": \"…\", \"outlet\": \"…\"}");
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in root.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null) continue;
            var texts = JsonText.Each(member.Value).Select(JsonText.Of).ToList();
            if (texts.Contains(null) && !Names.Contains(member.Name))
                continue;
            if (texts.Contains(null))
                throw new UnreadableArticleException($"the value of \"{Excerpt.Of(member.Name)}\" must be a string");
            pairs[member.Name.ToLowerInvariant()] = string.Join(", ", texts);
        }

        return pairs;
    }

    /// <summary>Blob properties must be ASCII, so other letters arrive percent-encoded.</summary>
    private static string Decode(string value) =>
        value.All(char.IsAscii) && HasEscape(value) ? Uri.UnescapeDataString(value) : value;

    private static bool HasEscape(string value)
    {
        for (var i = value.IndexOf('%', StringComparison.Ordinal); i >= 0 && i + 2 < value.Length; i = value.IndexOf('%', i + 1))
        {
            if (char.IsAsciiHexDigit(value[i + 1]) && char.IsAsciiHexDigit(value[i + 2])) return true;
        }

        return false;
    }
}
