using System.Security.Cryptography;

namespace Summit.Local.Folder;

/// <summary>What a file system tells of a file without reading it.</summary>
internal readonly record struct FileStamp(long Length, long ModifiedTicks)
{
    /// <summary>The stamp of a file; null when there is none.</summary>
    /// <exception cref="UnauthorizedAccessException">Its folder can't be looked into.</exception>
    public static FileStamp? Of(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        {
            // Beside a file whose name is as long as can be, none has room for an ending more.
            return null;
        }
    }
}

/// <summary>A file's bytes and their hash.</summary>
/// <param name="Stamp">Its stamp before it was read.</param>
/// <param name="Bytes">Its bytes; empty when there are more than were asked for.</param>
/// <param name="Hash">SHA-256 of all its bytes.</param>
internal sealed record FileReading(FileStamp Stamp, byte[] Bytes, byte[] Hash)
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Reads as many bytes as the file had at first, so that a file that grows for ever still ends.</summary>
    /// <returns>Null when there is no such file.</returns>
    public static async Task<FileReading?> ReadAsync(string path, long maxBytes, CancellationToken cancellation)
    {
        if (FileStamp.Of(path) is not { } stamp)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = stamp.Length <= maxBytes ? new byte[stamp.Length] : [];
        try
        {
            // Pipes and devices have no length; opening one could wait for ever.
            if (stamp.Length > 0)
                await ReadAsync(path, stamp.Length, hash, bytes, cancellation);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        return new FileReading(stamp, bytes, hash.GetHashAndReset());
    }

    private static async Task ReadAsync(string path, long length, IncrementalHash hash, byte[] bytes, CancellationToken cancellation)
    {
        using var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete, options: FileOptions.Asynchronous);
        var buffer = new byte[Math.Min(length, BufferSize)];
        for (var offset = 0L; offset < length;)
        {
            var part = buffer.AsMemory(0, (int)Math.Min(buffer.Length, length - offset));
            var read = await RandomAccess.ReadAsync(file, part, offset, cancellation);
            if (read == 0)
                return;
            hash.AppendData(part.Span[..read]);
            if (bytes.Length > 0)
                part[..read].CopyTo(bytes.AsMemory((int)offset));
            offset += read;
        }
    }
}
