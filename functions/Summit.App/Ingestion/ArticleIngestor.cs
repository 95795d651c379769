using System.Diagnostics;
using Summit.App.Index;

namespace Summit.App.Ingestion;

/// <summary>
/// Brings one article from the store into the index. Every call looks at what is there now and not at what an event
/// said, so events may come late, twice, or out of order, and any number of workers may take the same article.
/// </summary>
public sealed class ArticleIngestor(
    IArticleStore store,
    IIngestLedger ledger,
    IQuoteIndex index,
    IArticleExtractor extractor,
    TimeProvider? clock = null)
{
    /// <summary>How often an article is begun again when other workers change its ledger record meanwhile.</summary>
    public const int MaxAttempts = 12;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Where the delays get their jitter from.</summary>
    internal Random Jitter { get; init; } = Random.Shared;

    /// <summary>The engine that reads the articles.</summary>
    public string EngineVersion => extractor.EngineVersion;

    /// <summary>Makes index and ledger say what the store's current version of an article gives.</summary>
    /// <exception cref="IngestException">Other workers kept changing the record, or the index did not answer for every document.</exception>
    public Task<IngestOutcome> IngestAsync(string article, CancellationToken cancellation = default) =>
        RunAsync(article, Attempt(article).RunAsync, cancellation);

    /// <summary>Ingests an article whose quotes in the index are in doubt: whatever the index lists for it is put right.</summary>
    /// <inheritdoc cref="IngestAsync" path="/exception"/>
    public async Task<IngestOutcome> RepairAsync(string article, CancellationToken cancellation = default)
    {
        var attempt = await DoubtAsync(article, cancellation);
        return await RunAsync(article, attempt.RunAsync, cancellation);
    }

    /// <summary>
    /// Rejects an article unread that fails again and again. What has come right meanwhile stays as it is, so does a version
    /// that was stored after <paramref name="firstFailed"/>, and an article that is gone is removed.
    /// </summary>
    /// <inheritdoc cref="IngestAsync" path="/exception"/>
    public async Task<IngestOutcome> GiveUpAsync(string article, string reason, DateTimeOffset firstFailed, CancellationToken cancellation = default)
    {
        var attempt = await DoubtAsync(article, cancellation);
        return await RunAsync(article, stop => attempt.GiveUpAsync(reason, firstFailed, stop), cancellation);
    }

    /// <summary>Writes into the ledger why an article could not be dealt with so far. It stays to be done.</summary>
    /// <param name="article">Its name.</param>
    /// <param name="reason">Why not.</param>
    /// <param name="isInDoubt">Whether its quotes in the index are in doubt, so that a record that looks current proves nothing.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task NoteAsync(string article, string reason, bool isInDoubt = false, CancellationToken cancellation = default)
    {
        var entry = await ledger.ReadAsync(article, cancellation);
        var known = entry?.Record ?? new LedgerRecord(article, IngestAttempt.NoVersion, extractor.EngineVersion, IngestStatus.Writing);
        var now = _clock.GetUtcNow();
        if (await store.OpenAsync(article, maxBytes: 0, cancellation) is { } blob
            && (isInDoubt || !LedgerState.Of(known).IsCurrent(blob.Version, extractor.EngineVersion, now)))
        {
            // Another worker who has written meanwhile knows better, so what becomes of this is no matter.
            await ledger.WriteAsync(known with { Status = IngestStatus.Writing, Reason = reason, Updated = now }, entry?.Tag, cancellation);
        }
    }

    /// <summary>An attempt that removes whatever the index lists for the article and should not.</summary>
    private async Task<IngestAttempt> DoubtAsync(string article, CancellationToken cancellation)
    {
        var listed = await index.ListQuotesAsync(article, cancellation).ToListAsync(cancellation);
        var attempt = Attempt(article);
        attempt.Doubt(listed);
        return attempt;
    }

    private IngestAttempt Attempt(string article) => new(article, store, ledger, index, extractor, _clock);

    private async Task<IngestOutcome> RunAsync(
        string article, Func<CancellationToken, Task<IngestOutcome?>> attempt, CancellationToken cancellation)
    {
        using var activity = IngestTelemetry.Start(article);
        try
        {
            var outcome = await PersistAsync(article, attempt, cancellation);
            IngestTelemetry.Done(outcome);
            return outcome;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            activity?.SetStatus(ActivityStatusCode.Error, failure.Message);
            IngestTelemetry.Failed();
            throw;
        }
    }

    private async Task<IngestOutcome> PersistAsync(
        string article, Func<CancellationToken, Task<IngestOutcome?>> attempt, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await attempt(cancellation) is { } outcome)
                return outcome;
            if (tries == MaxAttempts)
                throw new IngestException($"Other workers changed the ledger record of '{article}' {tries} times while it was being ingested; it is left to the next pass.");
            await Task.Delay(Delay(tries), _clock, cancellation);
        }
    }

    /// <summary>Doubles each time, and is never the same for two workers, so that they don't meet again.</summary>
    private TimeSpan Delay(int tries)
    {
        var delay = FirstDelay * Math.Pow(2, tries - 1);
        return (delay < LongestDelay ? delay : LongestDelay) * (0.5 + Jitter.NextDouble());
    }
}
