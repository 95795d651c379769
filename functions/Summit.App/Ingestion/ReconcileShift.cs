namespace Summit.App.Ingestion;

/// <summary>
/// The walk over all articles in shifts: each goes on where the last one stopped, and hands out what it finds instead of
/// doing it. So millions of articles need neither one long run nor one strong machine.
/// </summary>
/// <remarks>
/// What a shift finds is sent before the mark is moved, so a shift that dies has its last leg walked again, and nothing is
/// left out. Two shifts at once do no harm: the one that finds the mark moved stops.
/// </remarks>
public sealed class ReconcileShift(
    ReconcileWalk walk, IReconcileMarks marks, IRepairQueue repairs, string engineVersion, TimeProvider? clock = null)
{
    /// <summary>As long as more messages than this wait, no walk begins: it would find what is ordered already.</summary>
    private const int MostWaiting = 100;

    /// <summary>How long a shift lasts; the leg that is under way then is ended first.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(4);

    /// <summary>
    /// An article that somebody began to write is left to them for this long: they may be at it, or have sent it to be tried
    /// again. A little longer than the longest delay.
    /// </summary>
    private static readonly TimeSpan InHands = ArticleEvents.LongestDelay + TimeSpan.FromMinutes(10);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Time from the beginning of one walk to the beginning of the next.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromHours(1);

    /// <summary>A walk that has not ended after this time begins anew: its place may be one that a store no longer knows.</summary>
    public TimeSpan LongestWalk { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Walks until the shift, or the walk, ends.</summary>
    /// <returns>How far the walk has come.</returns>
    public async Task<ReconcileMark> RunAsync(CancellationToken cancellation = default)
    {
        var now = _clock.GetUtcNow();
        var entry = await marks.ReadAsync(cancellation);
        var mark = await BeginAsync(entry?.Mark, now, cancellation);
        var tag = entry?.Tag;
        while (mark.Place is not null && _clock.GetUtcNow() < now + Length)
        {
            mark = await GoAsync(mark, mark.Place, cancellation);
            tag = await marks.WriteAsync(mark, tag, cancellation);
            if (tag is null)
                break;
        }

        return mark;
    }

    private async Task<ReconcileMark> BeginAsync(ReconcileMark? last, DateTimeOffset now, CancellationToken cancellation)
    {
        var isDue = last is null || now >= last.Begun + (last.Place is null ? Interval : LongestWalk);
        if (!isDue)
            return last!;
        return await repairs.CountAsync(cancellation) > MostWaiting
            ? new(null, last?.Begun ?? DateTimeOffset.MinValue)
            : new(ReconcilePlace.Start, now);
    }

    private async Task<ReconcileMark> GoAsync(ReconcileMark mark, ReconcilePlace place, CancellationToken cancellation)
    {
        var leg = await walk.GoAsync(place, cancellation);
        var order = Order(leg.Articles);
        var differences = order.Ingest.Count + order.Repair.Count;
        if (differences > 0)
            await repairs.SendAsync(order, cancellation);
        IngestTelemetry.Walked(leg.Articles.Count, differences);
        return mark with { Place = leg.Next, Seen = mark.Seen + leg.Articles.Count, Differences = mark.Differences + differences };
    }

    private RepairOrder Order(IReadOnlyList<ArticleSighting> articles)
    {
        var needs = articles.ToLookup(article => article.Need(engineVersion, _clock.GetUtcNow(), InHands), article => article.Article);
        return new([.. needs[ReconcileNeed.Ingest]], [.. needs[ReconcileNeed.Repair]]);
    }
}
