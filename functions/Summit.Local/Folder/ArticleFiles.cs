using System.Security.Cryptography;

namespace Summit.Local.Folder;

/// <summary>The stamps of an article's file and of the file beside it.</summary>
internal readonly record struct ArticleStamps(FileStamp Content, FileStamp? Side)
{
    /// <summary>The later of the two moments of change.</summary>
    public DateTime Modified => new(Math.Max(Content.ModifiedTicks, Side?.ModifiedTicks ?? 0), DateTimeKind.Utc);
}

/// <summary>An article's file and the side metadata beside it, read while neither changed.</summary>
internal sealed record ArticleFiles(FileReading Content, FileReading? Side)
{
    /// <summary>Side metadata over this size is not read; a few titles and names are far smaller.</summary>
    public const int MaxSideBytes = 1024 * 1024;

    private const int MaxTries = 5;
    private const int VersionBytes = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public ArticleStamps Stamps => new(Content.Stamp, Side?.Stamp);

    public string Version => VersionOf(Content.Hash, Side?.Hash);

    /// <summary>A hash of the bytes, so that it changes with any of them, however coarse the file system's clock is.</summary>
    public static string VersionOf(byte[] contentHash, byte[]? sideHash) =>
        Convert.ToHexStringLower(SHA256.HashData([.. contentHash, .. sideHash ?? []]).AsSpan(0, VersionBytes));

    /// <summary>Reads both files.</summary>
    /// <returns>Null when there is no article of that path.</returns>
    /// <exception cref="IOException">They kept changing, or can't be read.</exception>
    public static async Task<ArticleFiles?> ReadAsync(string path, long maxBytes, CancellationToken cancellation)
    {
        var sidePath = path + ArticleFileName.SideEnding;
        for (var tries = 1; tries <= MaxTries; tries++)
        {
            var side = await FileReading.ReadAsync(sidePath, MaxSideBytes, cancellation);
            if (await FileReading.ReadAsync(path, maxBytes, cancellation) is not { } content)
                return null;
            var files = new ArticleFiles(content, side);
            if (FileStamp.Of(path) == content.Stamp && FileStamp.Of(sidePath) == side?.Stamp)
                return files;
            await Task.Delay(Pause * tries, cancellation);
        }

        throw new IOException($"'{path}' keeps changing while it is read; it is read again when it rests.");
    }
}
