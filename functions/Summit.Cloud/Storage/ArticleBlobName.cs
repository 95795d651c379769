using System.Text;

namespace Summit.Cloud.Storage;

/// <summary>Which names can be articles of a container. Names may come from anybody.</summary>
internal static class ArticleBlobName
{
    /// <summary>Blob names have 1024 at most; some are kept for those who put an article's name into theirs.</summary>
    private const int MaxLength = 1000;

    /// <summary>Blob Storage takes 254.</summary>
    private const int MaxSegments = 250;

    public static bool IsArticle(string name) => Fault(name) is null;

    /// <summary>Why a name can't be an article's, in one sentence; null when it can.</summary>
    /// <remarks>Blob Storage would take some of these, and clients would make other names of them on the way.</remarks>
    public static string? Fault(string name)
    {
        if (name.Length is 0 or > MaxLength)
            return $"An article's name has 1 to {MaxLength} characters.";
        if (name.Any(char.IsControl) || name.Contains('\\', StringComparison.Ordinal) || !IsWhole(name))
            return "An article's name has no control characters, backslashes or halves of characters.";
        var segments = name.Split('/');
        if (segments.Length > MaxSegments)
            return $"An article's name has {MaxSegments} parts between slashes at most.";
        return segments.Any(segment => segment is "" or "." or "..") || name.EndsWith('.')
            ? "No part of an article's name is empty, '.' or '..', and it does not end with a dot."
            : null;
    }

    /// <summary>Half a surrogate pair has no bytes in UTF-8, and the last two of the plane can't be in a list, which is XML.</summary>
    private static bool IsWhole(string name) =>
        name.EnumerateRunes().All(rune => rune != Rune.ReplacementChar && rune.Value is not (0xFFFE or 0xFFFF));
}
