using Summit.App.Articles;
using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.Quotes;

namespace Summit.App.Lookup;

/// <summary>Brings index and ledger up to the store's current version of an article, or to its absence.</summary>
public delegate Task<IngestOutcome> IngestArticle(string name, CancellationToken cancellation);

/// <summary>What the API stands on.</summary>
public sealed record LookupParts(
    IQuoteIndex Index,
    IIngestLedger Ledger,
    IArticleStore Store,
    ArticleReader Reader,
    QuoteEngine Engine,
    IngestArticle Ingest);
