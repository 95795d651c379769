using Summit.App.Index;

namespace Summit.App.Ingestion;

/// <summary>Compares store, ledger and index, and puts right what differs. One pass at a time is enough, several do no harm.</summary>
public sealed class Reconciler(
    IArticleStore store,
    IIngestLedger ledger,
    IQuoteIndex index,
    ArticleIngestor ingestor,
    TimeProvider? clock = null)
{
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>How many articles are worked on at once.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Goes over all articles once. An article that fails does not stop the others.</summary>
    /// <param name="depth">How closely to look.</param>
    /// <param name="progress">Is told of every article, from any thread, one call at a time.</param>
    /// <param name="cancellation">Ends the pass; what it has not reached is left to the next.</param>
    public async Task<ReconcileReport> RunAsync(
        ReconcileDepth depth = ReconcileDepth.Quotes,
        IProgress<ReconcileStep>? progress = null,
        CancellationToken cancellation = default)
    {
        var tally = new ReconcileTally(progress);
        var sightings = ArticleSighting.JoinAsync(
            store.ListAsync(cancellation), ledger.ListAsync(null, cancellation), index.ListArticlesAsync(cancellation), cancellation);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation };
        await Parallel.ForEachAsync(sightings, options, async (sighting, token) => await DealAsync(sighting, depth, tally, token));
        return tally.Report();
    }

    private async Task DealAsync(ArticleSighting sighting, ReconcileDepth depth, ReconcileTally tally, CancellationToken cancellation)
    {
        try
        {
            tally.Add(sighting.Article, await DealAsync(sighting, depth, cancellation));
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Whatever went wrong with this article, the others are still to be done, and the report says so.
            tally.AddFailure(sighting.Article, failure.Message);
        }
    }

    private async Task<IngestOutcome> DealAsync(ArticleSighting sighting, ReconcileDepth depth, CancellationToken cancellation)
    {
        if (await IsInDoubtAsync(sighting, depth, cancellation))
            return await ingestor.RepairAsync(sighting.Article, cancellation);
        return IsCurrent(sighting)
            ? new IngestOutcome(IngestResult.Unchanged)
            : await ingestor.IngestAsync(sighting.Article, cancellation);
    }

    private bool IsCurrent(ArticleSighting sighting) =>
        sighting is { Stored: { } version, Entry.Record: { } record }
        && record.IsCurrent(version, ingestor.EngineVersion, _clock.GetUtcNow());

    /// <summary>Whether the index may hold something else than the ledger says.</summary>
    private async Task<bool> IsInDoubtAsync(ArticleSighting sighting, ReconcileDepth depth, CancellationToken cancellation)
    {
        if (sighting.Entry?.Record is not { } record)
            return sighting.InIndex;
        if (record.Status != IngestStatus.Writing && sighting.InIndex != (record.QuoteIds.Count > 0))
            return true;
        return depth == ReconcileDepth.Quotes && sighting.InIndex && !await HoldsExactlyAsync(record, cancellation);
    }

    private async Task<bool> HoldsExactlyAsync(LedgerRecord record, CancellationToken cancellation)
    {
        var missing = record.QuoteIds.ToHashSet(StringComparer.Ordinal);
        await foreach (var quote in index.ListAsync(record.Article, cancellation))
        {
            if (quote.ArticleVersion != record.Version || quote.EngineVersion != record.EngineVersion || !missing.Remove(quote.Id))
                return false;
        }

        return missing.Count == 0;
    }
}
