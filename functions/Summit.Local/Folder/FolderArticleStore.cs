using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Summit.App.Ingestion;

namespace Summit.Local.Folder;

/// <summary>
/// The articles of a folder and its sub-folders. NAME.meta.json beside an article holds its side metadata. Hidden files,
/// links and files of other endings are no articles. The folder is shared with whoever has it open: everything may
/// change or vanish at any moment.
/// </summary>
internal sealed class FolderArticleStore : IArticleStore, IDisposable
{
    private readonly FolderPath _paths;
    private readonly FolderVersions _versions;
    private readonly FolderWriting _writing;
    private readonly ILogger _logger;

    /// <param name="root">The folder; it must be there.</param>
    /// <param name="logger">Is told of side metadata that can't be read.</param>
    /// <param name="clock">Tells how long a file has rested.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public FolderArticleStore(string root, ILogger<FolderArticleStore>? logger = null, TimeProvider? clock = null)
    {
        _paths = new FolderPath(root);
        _versions = new FolderVersions(_paths, clock ?? TimeProvider.System);
        _writing = new FolderWriting(_paths);
        _logger = logger ?? NullLogger<FolderArticleStore>.Instance;
        RequireRoot();
    }

    /// <summary>Full path of the folder.</summary>
    public string Root => _paths.Root;

    /// <inheritdoc />
    /// <remarks>A folder is listed at once, so there is one page.</remarks>
    /// <exception cref="IOException">The folder is not there.</exception>
    public async Task<ListPage<StoredArticle>> ListPageAsync(string? position, CancellationToken cancellation = default)
    {
        var entries = FolderListing.List(Root);
        _versions.Keep(entries);
        var articles = new List<StoredArticle>(entries.Count);
        foreach (var entry in entries)
        {
            if (await _versions.OfAsync(entry, cancellation) is { } version)
                articles.Add(new StoredArticle(entry.Name, version));
        }

        return new(articles, null);
    }

    /// <inheritdoc />
    /// <exception cref="IOException">The article is there but can't be read now; try again later.</exception>
    public async Task<ArticleBlob?> OpenAsync(string name, long maxBytes, CancellationToken cancellation = default)
    {
        try
        {
            if (!IsHere(name) || await ArticleFiles.ReadAsync(_paths.Of(name), maxBytes, cancellation) is not { } files)
            {
                // A folder that is away, as on a drive that was pulled, is no reason to forget its articles.
                RequireRoot();
                return null;
            }

            var side = ReadSide(name, files);
            return new ArticleBlob(name, files.Version, files.Content.Stamp.Length, files.Content.Bytes, side.ContentType, side.Side);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new IOException($"'{name}' may not be read: give this process the right to read it.", denied);
        }
    }

    /// <inheritdoc />
    public Task<string> PutAsync(
        string name,
        ReadOnlyMemory<byte> content,
        string? contentType,
        IReadOnlyDictionary<string, string> side,
        CancellationToken cancellation = default) => _writing.PutAsync(name, content, contentType, side, cancellation);

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string name, CancellationToken cancellation = default) =>
        IsHere(name) ? _writing.DeleteAsync(name, cancellation) : Task.FromResult(false);

    public void Dispose() => _writing.Dispose();

    private bool IsHere(string name) => ArticleFileName.IsArticle(name) && !_paths.LeadsOverLink(name) && _paths.SpellsExactly(name);

    private SideFile ReadSide(string name, ArticleFiles files)
    {
        if (files.Side is not { } side)
            return SideFile.None;
        try
        {
            return SideFile.Read(side.Bytes, files.Content.Hash);
        }
        catch (InvalidDataException fault)
        {
            _logger.LogWarning("{Article}.meta.json is ignored, correct it: {Fault}", name, fault.Message);
            return SideFile.None;
        }
    }

    private void RequireRoot()
    {
        if (!Directory.Exists(Root))
            throw new DirectoryNotFoundException($"The folder of articles '{Root}' is not there: create it or name another.");
    }
}
