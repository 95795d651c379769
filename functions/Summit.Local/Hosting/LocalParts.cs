using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Summit.App.Articles;
using Summit.App.Ingestion;
using Summit.App.Lookup;
using Summit.Local.Folder;
using Summit.Local.Sqlite;
using Summit.Quotes;

namespace Summit.Local.Hosting;

/// <summary>Where the data of one machine lies, and what reads it.</summary>
/// <param name="Data">Directory of index and ledger.</param>
/// <param name="Articles">Directory of the stored articles, which is watched.</param>
/// <param name="Engine">Finds the quotes of the articles.</param>
internal sealed record DataPlace(string Data, string Articles, QuoteEngine Engine);

/// <summary>Opens what lies at a place, and makes it where there is nothing.</summary>
internal delegate Task<LocalParts> OpenParts(DataPlace place, CancellationToken cancellation);

/// <summary>Everything that stands on the data directory: this file alone knows which index, ledger and store it is.</summary>
internal sealed class LocalParts(LookupParts lookup, Func<ILoggerFactory, IHostedService> watch, Func<ValueTask> close) : IAsyncDisposable
{
    /// <summary>What lookups, uploads and ingestion work on.</summary>
    public LookupParts Lookup { get; } = lookup;

    /// <summary>Makes what takes in the changes of the articles' directory while the host runs.</summary>
    public Func<ILoggerFactory, IHostedService> Watch { get; } = watch;

    /// <summary>Opens SQLite and the articles' directory.</summary>
    public static Task<LocalParts> OpenAsync(DataPlace place, CancellationToken cancellation)
    {
        Directory.CreateDirectory(place.Articles);
        var articles = new FolderArticleStore(place.Articles);
        var sqlite = SqliteStore.Open(place.Data);
        var (reader, engine) = (new ArticleReader(), place.Engine);
        var ingestor = new ArticleIngestor(articles, sqlite.Ledger, sqlite.Index, new ArticleExtractor(reader, engine));
        var reconciler = new Reconciler(articles, sqlite.Ledger, sqlite.Index, ingestor);
        return Task.FromResult(new LocalParts(
            new(sqlite.Index, sqlite.Ledger, articles, reader, engine, (name, stop) => ingestor.IngestAsync(name, stop)),
            logs => new FolderWatcher(articles, reconciler, logs.CreateLogger<FolderWatcher>()),
            () =>
            {
                sqlite.Dispose();
                articles.Dispose();
                return ValueTask.CompletedTask;
            }));
    }

    public ValueTask DisposeAsync() => close();
}
