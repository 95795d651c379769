using System.Security.Cryptography;

namespace Summit.Local.Folder;

/// <summary>Writes and removes articles so that nobody ever sees half a file.</summary>
internal sealed class FolderWriting(FolderPath paths) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Replaces an article and what lies beside it, and gives its version.</summary>
    /// <exception cref="ArgumentException">The name can't name an article here.</exception>
    public async Task<string> PutAsync(
        string name, ReadOnlyMemory<byte> content, string? contentType, IReadOnlyDictionary<string, string> side, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            Check(name);
            var path = paths.Of(name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var contentHash = SHA256.HashData(content.Span);
            var sideBytes = SideFile.Write(side, contentType, contentHash);

            // What lies beside goes first: it names its content, so that until the content follows it says nothing.
            if (sideBytes is null)
                File.Delete(path + ArticleFileName.SideEnding);
            else
                await ReplaceAsync(path + ArticleFileName.SideEnding, sideBytes, cancellation);
            await ReplaceAsync(path, content, cancellation);
            return ArticleFiles.VersionOf(contentHash, sideBytes is null ? null : SHA256.HashData(sideBytes));
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Removes an article, what lies beside it, and the folders that hold nothing else.</summary>
    public async Task<bool> DeleteAsync(string name, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var path = paths.Of(name);
            if (FileStamp.Of(path) is null)
                return false;
            if (FileStamp.Of(path + ArticleFileName.SideEnding) is not null)
                File.Delete(path + ArticleFileName.SideEnding);
            File.Delete(path);
            RemoveEmptyFolders(name);
            return true;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private void Check(string name)
    {
        if (ArticleFileName.FaultOfNew(name) is { } fault)
            throw new ArgumentException(fault, nameof(name));
        if (paths.LeadsOverLink(name))
            throw new ArgumentException($"'{name}' leads over a link; articles are stored in the folder itself only.", nameof(name));
        if (Directory.Exists(paths.Of(name)) || paths.FoldersOf(name).Any(File.Exists))
            throw new ArgumentException($"A part of '{name}' is a folder where an article is meant, or the other way round.", nameof(name));
    }

    /// <summary>Writes beside the file and renames, which replaces it at one stroke.</summary>
    private static async Task ReplaceAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var draft = FolderDrafts.For(path);
        try
        {
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                await file.WriteAsync(bytes, cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    private void RemoveEmptyFolders(string name)
    {
        try
        {
            foreach (var folder in paths.FoldersOf(name))
                Directory.Delete(folder);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // The first that holds something else ends it.
        }
    }
}
