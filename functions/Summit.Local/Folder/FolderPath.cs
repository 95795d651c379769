namespace Summit.Local.Folder;

/// <summary>Turns articles' names into paths that lie inside the folder, and nowhere else.</summary>
internal sealed class FolderPath(string root)
{
    /// <summary>Full path of the folder, without a separator at its end.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>Where an article of a sound name lies.</summary>
    public string Of(string name) => Path.Join(Root, name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The folders between the root and an article, innermost first.</summary>
    public IEnumerable<string> FoldersOf(string name)
    {
        for (var folder = Path.GetDirectoryName(Of(name)); folder is not null && folder.Length > Root.Length; folder = Path.GetDirectoryName(folder))
            yield return folder;
    }

    /// <summary>Whether a link stands on the way to an article, or in its place.</summary>
    public bool LeadsOverLink(string name) => FoldersOf(name).Prepend(Of(name)).Any(path => new FileInfo(path).LinkTarget is not null);

    /// <summary>
    /// Whether the folder spells a name just so. A file system that ignores case would else answer for an article that
    /// was renamed from Lake.txt to lake.txt under both names.
    /// </summary>
    public bool SpellsExactly(string name)
    {
        var upper = name.ToUpperInvariant();
        if (!File.Exists(Of(upper == name ? name.ToLowerInvariant() : upper)))
            return true;
        return FoldersOf(name).Prepend(Of(name)).All(path =>
            Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!)
                .Any(entry => string.Equals(Path.GetFileName(entry), Path.GetFileName(path), StringComparison.Ordinal)));
    }
}
