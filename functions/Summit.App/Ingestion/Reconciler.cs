using Summit.App.Index;

namespace Summit.App.Ingestion;

/// <summary>
/// Compares store, ledger and index, and puts right what differs. One pass at a time is enough, several do no harm. A pass
/// goes over everything in one go, which suits one machine.
/// </summary>
public sealed class Reconciler(
    IArticleStore store,
    IIngestLedger ledger,
    IQuoteIndex index,
    ArticleIngestor ingestor,
    TimeProvider? clock = null)
{
    private readonly ReconcileWalk _walk = new(store, ledger, index);
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>How many articles are worked on at once.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// For how long an article that somebody began to write is left to them: where others write besides this pass. Zero where
    /// nobody else does.
    /// </summary>
    public TimeSpan InHands { get; init; }

    /// <summary>Goes over all articles once. An article that fails does not stop the others.</summary>
    /// <param name="progress">Is told of every article, from any thread, one call at a time.</param>
    /// <param name="cancellation">Ends the pass; what it has not reached is left to the next.</param>
    public async Task<ReconcileReport> RunAsync(IProgress<ReconcileStep>? progress = null, CancellationToken cancellation = default)
    {
        var tally = new ReconcileTally(progress);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellation };
        for (var place = ReconcilePlace.Start; place is not null;)
        {
            var leg = await _walk.GoAsync(place, cancellation);
            await Parallel.ForEachAsync(leg.Articles, options, async (sighting, token) => await DealAsync(sighting, tally, token));
            place = leg.Next;
        }

        return tally.Report();
    }

    private async Task DealAsync(ArticleSighting sighting, ReconcileTally tally, CancellationToken cancellation)
    {
        try
        {
            tally.Add(sighting.Article, await DealAsync(sighting, cancellation));
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Whatever went wrong with this article, the others are still to be done, and the report says so.
            tally.AddFailure(sighting.Article, failure.Message);
        }
    }

    private async Task<IngestOutcome> DealAsync(ArticleSighting sighting, CancellationToken cancellation) =>
        sighting.Need(ingestor.EngineVersion, _clock.GetUtcNow(), InHands) switch
        {
            ReconcileNeed.Repair => await ingestor.RepairAsync(sighting.Article, cancellation),
            ReconcileNeed.Ingest => await ingestor.IngestAsync(sighting.Article, cancellation),
            _ => new IngestOutcome(IngestResult.Unchanged),
        };
}
