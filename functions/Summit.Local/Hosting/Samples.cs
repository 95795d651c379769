namespace Summit.Local.Hosting;

/// <summary>Articles to begin with, so that a first look shows something.</summary>
internal static class Samples
{
    /// <summary>Copies the samples beside the program into a new articles' directory.</summary>
    public static void FillNew(string articles, string? samples = null)
    {
        samples ??= Path.Combine(AppContext.BaseDirectory, "samples");
        if (Directory.Exists(articles) || !Directory.Exists(samples))
            return;
        foreach (var file in Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(articles, Path.GetRelativePath(samples, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
