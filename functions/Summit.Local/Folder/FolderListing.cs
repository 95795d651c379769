using System.IO.Enumeration;

namespace Summit.Local.Folder;

/// <summary>An article's name and stamps.</summary>
internal readonly record struct FolderEntry(string Name, ArticleStamps Stamps);

/// <summary>Finds the articles of a folder without opening any.</summary>
internal static class FolderListing
{
    // A folder that can't be looked into must not hide the others. Its articles are not taken for gone:
    // opening one says that it can't be read.
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = 0,
    };

    /// <summary>All articles under a folder, ordered by name (ordinal).</summary>
    /// <exception cref="IOException">The folder is not there.</exception>
    public static IReadOnlyList<FolderEntry> List(string root)
    {
        var articles = new List<(string Name, FileStamp Stamp)>();
        var sides = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        foreach (var (name, stamp) in Files(root))
        {
            if (name.EndsWith(ArticleFileName.SideEnding, StringComparison.Ordinal))
                sides[name[..^ArticleFileName.SideEnding.Length]] = stamp;
            else if (ArticleFileName.IsArticle(name))
                articles.Add((name, stamp));
        }

        articles.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return articles.ConvertAll(article => new FolderEntry(
            article.Name,
            new ArticleStamps(article.Stamp, sides.TryGetValue(article.Name, out var side) ? side : null)));
    }

    private static FileSystemEnumerable<(string Name, FileStamp Stamp)> Files(string root) =>
        new(root, (ref entry) => (NameOf(ref entry), StampOf(ref entry)), Everything)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && IsOurs(ref entry),
            ShouldRecursePredicate = (ref entry) => IsOurs(ref entry),
        };

    /// <summary>Neither hidden nor a link: a link may lead anywhere.</summary>
    private static bool IsOurs(ref FileSystemEntry entry) =>
        !entry.FileName.StartsWith('.')
        && !((entry.Attributes & FileAttributes.ReparsePoint) != 0 && entry.ToFileSystemInfo().LinkTarget is not null);

    private static string NameOf(ref FileSystemEntry entry) =>
        Path.GetRelativePath(entry.RootDirectory.ToString(), entry.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/');

    private static FileStamp StampOf(ref FileSystemEntry entry) => new(entry.Length, entry.LastWriteTimeUtc.UtcTicks);
}
