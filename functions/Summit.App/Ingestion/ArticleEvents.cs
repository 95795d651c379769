using Microsoft.Extensions.Logging;

namespace Summit.App.Ingestion;

/// <summary>
/// Deals with what events say, for hosts whose events would otherwise be lost after a few failures: whatever fails is noted
/// in the ledger and tried again after growing delays. An article that itself is the reason is rejected when it has failed
/// for a day; what fails because something else is away is tried until that is back.
/// </summary>
public sealed partial class ArticleEvents(
    ArticleIngestor ingestor, IRedriveQueue redrives, ILogger<ArticleEvents> logger, TimeProvider? clock = null)
{
    /// <summary>For how long an article is tried again that itself is the reason why it fails.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <summary>Longest time until a failed article is tried again.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(15);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>An article was stored, replaced or deleted.</summary>
    /// <param name="article">Its name.</param>
    /// <param name="deliveries">How often the event has been handed out. Whoever had it before did not come to an end, and may
    /// have died over the article, so from the second time on it waits first.</param>
    /// <param name="cancellation">Ends the work; the event has to be handed out again.</param>
    public Task ChangedAsync(string article, long deliveries = 1, CancellationToken cancellation = default) =>
        deliveries > 1 ? AgainAsync(First(article), cancellation) : TryAsync(First(article), cancellation);

    /// <summary>A walk found articles in need.</summary>
    /// <param name="order">The articles.</param>
    /// <param name="deliveries">How often the order has been handed out. Whoever had it before may have died over one of its
    /// articles, so from the second time on each goes its own way. So do those behind one that fails: if the index is away,
    /// waiting for it once is enough.</param>
    /// <param name="cancellation">Ends the work; the order has to be handed out again.</param>
    public async Task OrderedAsync(RepairOrder order, long deliveries, CancellationToken cancellation = default)
    {
        var goesWell = deliveries <= 1;
        foreach (var ordered in order.Ingest.Select(name => First(name)).Concat(order.Repair.Select(name => First(name, repair: true))))
        {
            if (goesWell)
                goesWell = await TryAsync(ordered, cancellation);
            else
                await AgainAsync(ordered, cancellation);
        }
    }

    /// <summary>An article that failed before is due again.</summary>
    /// <param name="redrive">What is known of its failures.</param>
    /// <param name="deliveries">How often this has been handed out; see <see cref="ChangedAsync"/>.</param>
    /// <param name="cancellation">Ends the work; the article has to be handed out again.</param>
    public Task RedriveAsync(Redrive redrive, long deliveries, CancellationToken cancellation = default) =>
        deliveries > 1 ? DiedAsync(redrive, cancellation) : TryAsync(redrive, cancellation);

    /// <summary>Workers did not come to an end with an article. It is not tried now: who tries may be the next to die.</summary>
    public Task DiedAsync(Redrive redrive, CancellationToken cancellation = default) =>
        FailAsync(redrive, "A worker came to no end with it; it may have died over it.", isArticles: true, cancellation);

    /// <returns>Whether it went well; if not, it is tried again.</returns>
    private async Task<bool> TryAsync(Redrive redrive, CancellationToken cancellation)
    {
        try
        {
            await (redrive.Repair ? ingestor.RepairAsync(redrive.Article, cancellation) : ingestor.IngestAsync(redrive.Article, cancellation));
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogFailure(failure, redrive.Article, redrive.Tries + 1);
            await FailAsync(redrive, failure.Message, failure is ArticleException, cancellation);
            return false;
        }
    }

    /// <param name="redrive">The failures so far.</param>
    /// <param name="reason">Why it failed now.</param>
    /// <param name="isArticles">Whether the reason lies in the article, and not in a store or an index that is away.</param>
    /// <param name="cancellation">Ends the work.</param>
    private async Task FailAsync(Redrive redrive, string reason, bool isArticles, CancellationToken cancellation)
    {
        var failed = redrive with { Tries = redrive.Tries + 1 };
        // While something else is away nobody can tell whether the article is at fault as well.
        if (!isArticles)
            failed = failed with { FirstFailed = _clock.GetUtcNow() };
        else if (_clock.GetUtcNow() - failed.FirstFailed >= Patience && await TryGiveUpAsync(failed, reason, cancellation))
            return;
        await AgainAsync(failed, cancellation);
        await TryNoteAsync(failed, reason, cancellation);
    }

    private Task AgainAsync(Redrive redrive, CancellationToken cancellation) =>
        redrives.SendAsync(redrive, Delay(redrive.Tries), cancellation);

    private async Task<bool> TryGiveUpAsync(Redrive failed, string reason, CancellationToken cancellation)
    {
        try
        {
            var outcome = await ingestor.GiveUpAsync(
                failed.Article,
                $"It could not be taken in for a day, in {failed.Tries} tries. The last one: {reason} Store it again to have it tried again.",
                failed.FirstFailed,
                cancellation);
            if (outcome.Result == IngestResult.Rejected)
                IngestTelemetry.GaveUp();
            // What was stored again meanwhile has its own day.
            else if (outcome.Result == IngestResult.Renewed)
                await AgainAsync(First(failed.Article, failed.Repair) with { Tries = 1 }, cancellation);
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Nobody can be told now that the article is given up.
            LogFailure(failure, failed.Article, failed.Tries);
            return false;
        }
    }

    private async Task TryNoteAsync(Redrive failed, string reason, CancellationToken cancellation)
    {
        try
        {
            var note = $"It could not be taken in yet, after {failed.Tries} tries: {reason} It is tried again within {Delay(failed.Tries):g}.";
            await ingestor.NoteAsync(failed.Article, note, failed.Repair, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // The note is for people; what counts is that the article is tried again, and that is sent already.
            LogFailure(failure, failed.Article, failed.Tries);
        }
    }

    private Redrive First(string article, bool repair = false) => new(article, _clock.GetUtcNow(), 0, repair);

    private static TimeSpan Delay(int tries)
    {
        var delay = FirstDelay * Math.Pow(2, Math.Clamp(tries - 1, 0, 20));
        return delay < LongestDelay ? delay : LongestDelay;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Article} could not be taken in, try {Tries}")]
    private partial void LogFailure(Exception failure, string article, int tries);
}
