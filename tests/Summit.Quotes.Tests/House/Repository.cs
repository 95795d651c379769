namespace Summit.Quotes.Tests.House;

/// <summary>The repository that the tests were built from. Paths are relative to its root, with '/' between segments.</summary>
internal static class Repository
{
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true };

    /// <summary>The folder that holds Summit.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The C# files of the product, without what builds generate.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. Files("functions", "*.cs")];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Files under a folder, without what builds generate and npm installs, ordered by path.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, Deep)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(segment => segment is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Summit.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No Summit.sln above {AppContext.BaseDirectory}.");
    }
}
