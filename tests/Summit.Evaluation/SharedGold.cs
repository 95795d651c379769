namespace Summit.Evaluation;

/// <summary>The annotated articles beside the repository. They are not ours to ship.</summary>
internal static class SharedGold
{
    public const string Missing = "No annotated articles: they are looked for in ../shared/gold, seen from Summit.sln.";

    /// <summary>The folder with Summit.sln.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder with the sets; null where it is not there.</summary>
    public static string? Folder { get; } = Path.GetFullPath(Path.Combine(Repository, "../shared/gold")) is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>Folders of annotations and of articles, set by set.</summary>
    public static IReadOnlyList<(string Gold, string Articles)> Sets { get; } =
        Folder is null ? [] : [Set("summit", "../articles"), Set("fr", "fr/articles"), Set("en", "en/articles")];

    private static (string Gold, string Articles) Set(string gold, string articles) =>
        (Path.Combine(Folder!, gold), Path.GetFullPath(Path.Combine(Folder!, articles)));

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Summit.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No Summit.sln above {AppContext.BaseDirectory}.");
    }
}
