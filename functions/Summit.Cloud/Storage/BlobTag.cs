using Azure;
using Azure.Storage.Blobs.Models;

namespace Summit.Cloud.Storage;

/// <summary>
/// ETags in one spelling: without quotation marks. Answers have them with, lists without. Azure makes an ETag of the
/// moment of the write, so none comes back, not even after the blob was deleted.
/// </summary>
internal static class BlobTag
{
    private const int MaxLength = 100;

    public static string Of(ETag tag) => tag.ToString().Trim('"');

    /// <summary>What a write in place of the blob with <paramref name="tag"/> (null: where there is none) requires.</summary>
    /// <returns>Null for a tag that no blob has. Some of those would mean something else in a header: "*" is any.</returns>
    public static BlobRequestConditions? Condition(string? tag) => tag switch
    {
        null => new() { IfNoneMatch = ETag.All },
        _ when IsTag(tag) => new() { IfMatch = new ETag($"\"{tag}\"") },
        _ => null,
    };

    private static bool IsTag(string tag) => tag.Length is > 0 and <= MaxLength && tag.All(char.IsAsciiLetterOrDigit);
}
