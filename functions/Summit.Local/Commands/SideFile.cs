using System.Text.Json;

namespace Summit.Local.Commands;

/// <summary>Side metadata in a file beside the article.</summary>
internal static class SideFile
{
    /// <summary>The metadata of NAME.meta.json by lower-case name; empty where there is no such file.</summary>
    /// <exception cref="JsonException">The file is no JSON object.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(string article, CancellationToken cancellation)
    {
        var path = article + ArticleFiles.SideEnding;
        if (!File.Exists(path))
            return new Dictionary<string, string>();
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(path, cancellation));
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            throw new JsonException($"{path} is no JSON object. Write {{\"title\": \"...\"}}.");
        return json.RootElement.EnumerateObject()
            .Where(member => member.Value.ValueKind == JsonValueKind.String)
            .GroupBy(member => member.Name.ToLowerInvariant())
            .ToDictionary(group => group.Key, group => group.Last().Value.GetString()!);
    }
}
