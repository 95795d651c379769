using System.Diagnostics;

namespace Summit.Npm;

/// <summary>What a lock file of npm names, in that file's folder, installed when it is first needed.</summary>
/// <param name="folder">The folder of package-lock.json, below tests/.</param>
internal sealed class NpmInstallation(params string[] folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>The folder that holds package-lock.json.</summary>
    public string Folder { get; } = Path.Combine([Root(), "tests", .. folder]);

    private string LockFile => Path.Combine(Folder, "package-lock.json");

    /// <summary>npm writes it when all else is done; ours says which lock file that was.</summary>
    private string Mark => Path.Combine(Folder, "node_modules", ".summit-installed");

    public static bool HasNode() => Finds("node") && Finds("npm");

    /// <summary>Installs what the lock file names, unless it is there. Other test processes may want the same at the same time.</summary>
    public async Task EnsureAsync()
    {
        if (IsInstalled())
            return;
        using var turn = await TakeTurnAsync();
        if (IsInstalled())
            return;
        var start = new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start)!;
        using var late = new CancellationTokenSource(Patience);
        var said = await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(late.Token), npm.StandardError.ReadToEndAsync(late.Token));
        await npm.WaitForExitAsync(late.Token);
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"'npm ci' in {Folder} failed:\n{string.Concat(said)}");
        File.Copy(LockFile, Mark, overwrite: true);
    }

    private bool IsInstalled() => File.Exists(Mark) && File.ReadAllBytes(Mark).AsSpan().SequenceEqual(File.ReadAllBytes(LockFile));

    /// <summary>The file is one process's at a time, and free again when that ends, however it ends.</summary>
    private async Task<FileStream> TakeTurnAsync()
    {
        var path = Path.Combine(Folder, "obj");
        Directory.CreateDirectory(path);
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(Pause))
        {
            try
            {
                return new FileStream(Path.Combine(path, "installing"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                // Another process installs.
            }
        }
    }

    private static bool Finds(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, command)) || File.Exists(Path.Combine(folder, command + ".cmd")) || File.Exists(Path.Combine(folder, command + ".exe")));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Summit.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No Summit.sln above {AppContext.BaseDirectory}.");
    }
}
