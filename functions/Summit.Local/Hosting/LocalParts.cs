using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summit.App.Articles;
using Summit.App.Ingestion;
using Summit.App.Lookup;
using Summit.Cloud;
using Summit.Local.Folder;
using Summit.Local.Sqlite;

namespace Summit.Local.Hosting;

/// <summary>Opens what lies at a place, and makes it where there is nothing.</summary>
internal delegate Task<LocalParts> OpenParts(DataPlace place, CancellationToken cancellation);

/// <summary>Everything that stands on a place: this file alone knows which index, ledger and store it is.</summary>
internal sealed class LocalParts(Func<LookupParts> lookup, IReadOnlyList<Func<ILoggerFactory, IHostedService>> watch, Func<ValueTask> close) : IAsyncDisposable
{
    /// <summary>What lookups, uploads and ingestion work on; another when another index is put into use.</summary>
    public LookupParts Lookup => lookup();

    /// <summary>Make what takes in the changes of the stored articles, and follows the index in use, while the host runs.</summary>
    public IReadOnlyList<Func<ILoggerFactory, IHostedService>> Watch { get; } = watch;

    /// <summary>Where articles and quotes lie, as words for people.</summary>
    public required (string Articles, string Quotes) Places { get; init; }

    /// <summary>How many articles are best worked on at once.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Opens a place.</summary>
    public static Task<LocalParts> OpenAsync(DataPlace place, CancellationToken cancellation) => place switch
    {
        CloudPlace cloud => OpenAsync(cloud, cancellation),
        FolderPlace folder => Task.FromResult(Open(folder)),
        _ => throw new NotSupportedException($"Nobody knows how to open {place}."),
    };

    private static LocalParts Open(FolderPlace place)
    {
        Directory.CreateDirectory(place.Articles);
        var articles = new FolderArticleStore(place.Articles);
        var sqlite = SqliteStore.Open(place.Data);
        var (reader, engine) = (new ArticleReader(), place.Engine);
        var ingestor = new ArticleIngestor(articles, sqlite.Ledger, sqlite.Index, new ArticleExtractor(reader, engine));
        var reconciler = new Reconciler(articles, sqlite.Ledger, sqlite.Index, ingestor);
        var lookup = new LookupParts(sqlite.Index, sqlite.Ledger, articles, reader, engine, (name, stop) => ingestor.IngestAsync(name, stop));
        return new LocalParts(
            () => lookup,
            [logs => new FolderWatcher(articles, reconciler, logs.CreateLogger<FolderWatcher>())],
            () =>
            {
                sqlite.Dispose();
                articles.Dispose();
                return ValueTask.CompletedTask;
            })
        {
            Places = (place.Articles, place.Data),
        };
    }

    private static async Task<LocalParts> OpenAsync(CloudPlace place, CancellationToken cancellation)
    {
        if (place.MakesContainers)
            await place.Settings.OpenStorage(isHasty: true).EnsureAsync(cancellation);
        var index = await IndexInUse.AskAsync(place.Settings, cancellation);
        var followed = new FollowedParts(place.Settings, place.Engine);
        var parts = followed.Open(index);
        return new LocalParts(
            () => followed.Parts.Lookup,
            [
                logs => new FollowedIndex(followed, logs.CreateLogger<FollowedIndex>()),
                logs => new StoreWatcher(() => followed.Parts, logs.CreateLogger<StoreWatcher>()),
            ],
            () => ValueTask.CompletedTask)
        {
            Places = (parts.Articles.ToString(), $"{place.Settings.Index.GetLeftPart(UriPartial.Authority)}, index {index}"),
            Parallelism = CloudParts.Parallelism,
        };
    }

    public ValueTask DisposeAsync() => close();
}
