using Summit.Local.Folder;

namespace Summit.Local.Commands;

/// <summary>A file that holds an article.</summary>
/// <param name="Path">Where it lies; "-" for what is piped in.</param>
/// <param name="Name">Its name relative to the folder that was named, segments joined by '/'.</param>
internal readonly record struct ArticleFile(string Path, string Name);

/// <summary>Finds the articles that a command line names.</summary>
internal static class ArticleFiles
{
    public const string Piped = "-";

    private static readonly EnumerationOptions Deep = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Files as they are named; folders as the articles in them, ordered by name.</summary>
    /// <exception cref="CommandException">There is nothing at one of the paths.</exception>
    public static IReadOnlyList<ArticleFile> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Find)];

    private static IEnumerable<ArticleFile> Find(string path)
    {
        if (path == Piped || File.Exists(path))
            return [new(path, Path.GetFileName(path))];
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", Deep)
                .Select(file => new ArticleFile(file, Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')))
                .Where(file => ArticleFileName.IsArticle(file.Name))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
            : throw new CommandException($"There is no file or folder {path}.", ExitCode.Failed);
    }
}
