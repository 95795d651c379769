using System.Collections.Concurrent;

namespace Summit.Local.Folder;

/// <summary>
/// Remembers the versions of files that rest, so that a pass over a folder reads only what changed. Versions are
/// hashes, and not times of change, because a file system's clock may be as coarse as two seconds.
/// </summary>
internal sealed class FolderVersions(FolderPath paths, TimeProvider clock)
{
    private static readonly TimeSpan CoarsestClock = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>The version of a listed article; null when it is gone by now.</summary>
    public async Task<string?> OfAsync(FolderEntry entry, CancellationToken cancellation)
    {
        if (_known.TryGetValue(entry.Name, out var known) && known.Stamps == entry.Stamps)
            return known.Version;
        try
        {
            var asked = clock.GetUtcNow();
            if (await ArticleFiles.ReadAsync(paths.Of(entry.Name), 0, cancellation) is not { } files)
                return null;
            Remember(entry.Name, files, asked);
            return files.Version;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // No version the ledger has: whoever opens the article learns what is wrong with it.
            return $"unreadable {entry.Stamps.Content.Length} {entry.Stamps.Modified.Ticks}";
        }
    }

    /// <summary>Forgets all but these.</summary>
    public void Keep(IReadOnlyCollection<FolderEntry> entries)
    {
        if (_known.IsEmpty)
            return;
        var names = entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in _known.Keys.Where(name => !names.Contains(name)))
            _known.TryRemove(name, out _);
    }

    /// <summary>A file changed a moment ago may change again without a new time of change, so its hash is not kept.</summary>
    private void Remember(string name, ArticleFiles files, DateTimeOffset asked)
    {
        if (files.Stamps.Modified + CoarsestClock < asked.UtcDateTime)
            _known[name] = new Known(files.Stamps, files.Version);
    }

    private sealed record Known(ArticleStamps Stamps, string Version);
}
