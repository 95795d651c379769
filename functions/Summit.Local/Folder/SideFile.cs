using System.Text.Json;

namespace Summit.Local.Folder;

/// <summary>
/// Side metadata in a file: an object of strings, written by hand or by us. Ours also names the content that it was
/// written for: two files can't be replaced at one stroke, and a crash between them must not leave one article's title
/// on another's words.
/// </summary>
internal sealed record SideFile(IReadOnlyDictionary<string, string> Side, string? ContentType)
{
    private const string ContentHashName = "$content";
    private const string ContentTypeName = "$type";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 };
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static SideFile None { get; } = new(new Dictionary<string, string>(), null);

    /// <summary>Reads the file's bytes; what was written for other content counts as nothing.</summary>
    /// <param name="json">The file.</param>
    /// <param name="contentHash">SHA-256 of the article it lies beside.</param>
    /// <exception cref="JsonException">The bytes are not a JSON object.</exception>
    /// <exception cref="InvalidOperationException">A string in it has an escape for half a character.</exception>
    public static SideFile Read(ReadOnlyMemory<byte> json, byte[] contentHash)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        using var document = JsonDocument.Parse(json.Span.StartsWith(mark) ? json[mark.Length..] : json, Lenient);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException("It is not an object of strings.");

        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (Value(property.Value) is { } value)
                all[property.Name.ToLowerInvariant()] = value;
        }

        if (all.Remove(ContentHashName, out var hash) && hash != Convert.ToHexStringLower(contentHash))
            return None;
        all.Remove(ContentTypeName, out var type);
        return new SideFile(all, type);
    }

    /// <summary>The file's bytes; null when there is nothing to say.</summary>
    public static byte[]? Write(IReadOnlyDictionary<string, string> side, string? contentType, byte[] contentHash)
    {
        if (side.Count == 0 && contentType is null)
            return null;
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in side)
            all[name.ToLowerInvariant()] = value;
        all[ContentHashName] = Convert.ToHexStringLower(contentHash);
        if (contentType is not null)
            all[ContentTypeName] = contentType;
        return JsonSerializer.SerializeToUtf8Bytes(all, Indented);
    }

    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
