using System.Security.Cryptography;
using System.Text.Json;
using Summit.App.Articles;

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

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static SideFile None { get; } = new(new Dictionary<string, string>(), null);

    /// <summary>What lies beside an article's file; nothing where there is no such file.</summary>
    /// <exception cref="InvalidDataException">It can't be read; the message says what is wrong.</exception>
    public static SideFile Beside(string article, ReadOnlySpan<byte> content)
    {
        var beside = article + ArticleFileName.SideEnding;
        return File.Exists(beside) ? Read(File.ReadAllBytes(beside), SHA256.HashData(content)) : None;
    }

    /// <summary>Reads the file's bytes; what was written for other content counts as nothing.</summary>
    /// <param name="json">The file.</param>
    /// <param name="contentHash">SHA-256 of the article it lies beside.</param>
    /// <exception cref="InvalidDataException">The bytes are no object of strings; the message says what is wrong.</exception>
    public static SideFile Read(ReadOnlyMemory<byte> json, byte[] contentHash)
    {
        if (!SideMetadata.TryParse(json, out var side, out var reason))
            throw new InvalidDataException(reason);
        var all = new Dictionary<string, string>(side, StringComparer.Ordinal);
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
}
