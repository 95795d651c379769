namespace Summit.Local.Tests.Folder;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Root = Directory.CreateTempSubdirectory("summit-").FullName;

    public string Root { get; }

    public string PathOf(string name) => Path.Join(Root, name);

    /// <summary>Writes a file as any program would.</summary>
    public void Write(string name, string content, DateTime? modified = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), content);
        if (modified is { } moment)
            File.SetLastWriteTimeUtc(PathOf(name), moment);
    }

    public IEnumerable<string> Files() =>
        Directory.EnumerateFileSystemEntries(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(path => Path.GetRelativePath(Root, path))
            .Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
