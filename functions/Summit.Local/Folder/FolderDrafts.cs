namespace Summit.Local.Folder;

/// <summary>The files in which new content is written before it replaces the old: hidden, and so never listed.</summary>
internal static class FolderDrafts
{
    /// <summary>A draft that nobody has written to for so long has a dead writer; a young one may be another process's.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private const string Ending = ".tmp";

    // Links are not followed: what lies behind one is not ours to tidy.
    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>A new path for a draft of the file at <paramref name="path"/>, in its folder.</summary>
    public static string For(string path) => Path.Join(Path.GetDirectoryName(path), $".{Guid.NewGuid():N}{Ending}");

    /// <summary>Removes what writers that died have left under a folder.</summary>
    public static void RemoveAbandoned(string root, DateTimeOffset now)
    {
        foreach (var path in Directory.EnumerateFiles(root, ".*" + Ending, Everywhere).Where(IsDraft))
        {
            try
            {
                if (File.GetLastWriteTimeUtc(path) + Patience < now.UtcDateTime)
                    File.Delete(path);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                // It is left to a later look.
            }
        }
    }

    private static bool IsDraft(string path) =>
        Path.GetFileName(path) is ['.', .. var name] && Guid.TryParseExact(name[..^Ending.Length], "N", out _);
}
