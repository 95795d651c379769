using Microsoft.Extensions.Logging;
using Summit.App.Articles;
using Summit.App.Ingestion;
using Summit.App.Lookup;
using Summit.Cloud.Search;
using Summit.Cloud.Storage;
using Summit.Quotes;

namespace Summit.Cloud;

/// <summary>Everything that stands on one storage account and one version of the index.</summary>
public sealed class CloudParts
{
    private readonly StorageAccount _storage;
    private readonly string _index;

    /// <param name="settings">Where the data lies.</param>
    /// <param name="storage">The account of the settings, opened: several indexes have it together.</param>
    /// <param name="index">The version of the index: <see cref="CurrentIndex"/> tells the one in use.</param>
    /// <param name="engine">Finds the quotes.</param>
    internal CloudParts(CloudSettings settings, StorageAccount storage, string index, QuoteEngine engine)
    {
        (_storage, _index) = (storage, index);
        var reader = new ArticleReader();
        var (quotes, ledger) = (new SearchQuoteIndex(settings.OpenSearch(), index, settings.Writing), _storage.Ledger(index));
        Ingestor = new ArticleIngestor(_storage.Articles, ledger, quotes, new ArticleExtractor(reader, engine));
        Lookup = new(quotes, ledger, _storage.Articles, reader, engine, (name, stop) => Ingestor.IngestAsync(name, stop));
    }

    /// <summary>How many articles are best worked on at once: most of the time goes into waiting for answers.</summary>
    public const int Parallelism = 16;

    public ArticleIngestor Ingestor { get; }

    public LookupParts Lookup { get; }

    /// <summary>One pass over everything, for one machine.</summary>
    /// <param name="inHands">For how long an article that somebody began to write is left to them.</param>
    public Reconciler Reconciler(TimeSpan inHands) =>
        new(Lookup.Store, Lookup.Ledger, Lookup.Index, Ingestor) { Parallelism = Parallelism, InHands = inHands };

    /// <summary>A shift of the walk over everything.</summary>
    public ReconcileShift Shift => new(
        new(Lookup.Store, Lookup.Ledger, Lookup.Index), _storage.Marks(_index), _storage.Repairs, Ingestor.EngineVersion);

    /// <summary>Address of the account's blobs. A signature, which the client has in its address, is left out.</summary>
    public Uri Articles => new(_storage.Blobs.Uri.GetLeftPart(UriPartial.Path));

    public ArticleEvents Events(ILogger<ArticleEvents> logger) => new(Ingestor, _storage.Redrives, logger);
}
