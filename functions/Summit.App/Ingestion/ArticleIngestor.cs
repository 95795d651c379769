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

    /// <summary>Takes up a deletion event. It may be older than the article that now has the name, which is then ingested.</summary>
    /// <inheritdoc cref="IngestAsync" path="/exception"/>
    public Task<IngestOutcome> RemoveAsync(string article, CancellationToken cancellation = default) =>
        IngestAsync(article, cancellation);

    /// <summary>Ingests an article whose quotes in the index are in doubt: whatever the index lists for it is put right.</summary>
    /// <inheritdoc cref="IngestAsync" path="/exception"/>
    public async Task<IngestOutcome> RepairAsync(string article, CancellationToken cancellation = default)
    {
        var listed = new List<string>();
        await foreach (var id in index.ListQuotesAsync(article, cancellation))
            listed.Add(id);
        var attempt = Attempt(article);
        attempt.Doubt(listed);
        return await RunAsync(article, attempt.RunAsync, cancellation);
    }

    /// <summary>Rejects an article unread that could not be ingested for too long; one that is gone by now is removed.</summary>
    /// <inheritdoc cref="IngestAsync" path="/exception"/>
    public Task<IngestOutcome> GiveUpAsync(string article, string reason, CancellationToken cancellation = default)
    {
        var attempt = Attempt(article);
        return RunAsync(article, stop => attempt.GiveUpAsync(reason, stop), cancellation);
    }

    /// <summary>Writes into the ledger why an article could not be dealt with so far. It stays to be done.</summary>
    public async Task NoteAsync(string article, string reason, CancellationToken cancellation = default)
    {
        if (await ledger.ReadAsync(article, cancellation) is not { } entry)
            return;
        // Another worker who has written meanwhile knows better.
        var record = entry.Record with { Status = IngestStatus.Writing, Reason = reason, Updated = _clock.GetUtcNow() };
        await ledger.WriteAsync(record, entry.Tag, cancellation);
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
