using Summit.App.Index;

namespace Summit.App.Ingestion;

/// <summary>
/// One worker's dealings with one article. The ledger record is the lock: whoever writes it owns the article until
/// somebody else writes it. The index knows no such lock, so an owner who was overtaken may still write there; it
/// learns so at its next write to the ledger, and then goes over the article again, whatever the record says.
/// </summary>
internal sealed class IngestAttempt(
    string article,
    IArticleStore store,
    IIngestLedger ledger,
    IQuoteIndex index,
    IArticleExtractor extractor,
    TimeProvider clock)
{
    /// <summary>Stands in a record that was started before the article was opened.</summary>
    internal const string NoVersion = "";

    /// <summary>All ids that the index may hold for this article, as far as this worker knows.</summary>
    private readonly HashSet<string> _suspects = new(StringComparer.Ordinal);

    /// <summary>Whether the index may differ from the ledger, so that a record that looks current proves nothing.</summary>
    private bool _inDoubt;

    /// <summary>When the article was stored, if the ledger had not heard of that version before.</summary>
    private DateTimeOffset? _uploaded;

    /// <summary>Has the index rewritten even if the ledger looks current, and these ids removed if they are not the article's.</summary>
    public void Doubt(IEnumerable<string> ids)
    {
        _suspects.UnionWith(ids);
        _inDoubt = true;
    }

    /// <summary>Tries once.</summary>
    /// <returns>Null when another worker changed the ledger record meanwhile.</returns>
    public async Task<IngestOutcome?> RunAsync(CancellationToken cancellation)
    {
        // The ledger first: the article opened after it is at least as new as the one the record speaks of,
        // so nobody ever replaces the record of a newer version.
        if (await FindOrStartRecordAsync(cancellation) is not { } entry)
            return null;
        var now = clock.GetUtcNow();
        if (!_inDoubt && await IsDoneAsync(entry.Record, now, cancellation))
            return new IngestOutcome(IngestResult.Unchanged);

        var blob = await store.OpenAsync(article, extractor.MaxBytes, cancellation);
        _suspects.UnionWith(entry.Record.QuoteIds);
        if (blob is null)
            return await RemoveAsync(entry, cancellation);
        if (entry.Record.Version != blob.Version || entry.Record.Status == IngestStatus.Writing)
            _uploaded = blob.Stored;
        return await IngestAsync(blob, entry.Tag, now, cancellation);
    }

    /// <summary>Tries once to reject the article unread; what has come right meanwhile, or is newer than the failures, stays as it is.</summary>
    /// <inheritdoc cref="RunAsync" path="/returns"/>
    public async Task<IngestOutcome?> GiveUpAsync(string reason, DateTimeOffset firstFailed, CancellationToken cancellation)
    {
        if (await FindOrStartRecordAsync(cancellation) is not { } entry)
            return null;
        if (await IsDoneAsync(entry.Record, clock.GetUtcNow(), cancellation))
            return new IngestOutcome(IngestResult.Unchanged);
        var blob = await store.OpenAsync(article, maxBytes: 0, cancellation);
        if (blob?.Stored > firstFailed)
            return new IngestOutcome(IngestResult.Renewed);
        _suspects.UnionWith(entry.Record.QuoteIds);
        if (blob is null)
            return await RemoveAsync(entry, cancellation);
        var record = new LedgerRecord(article, blob.Version, extractor.EngineVersion, IngestStatus.Rejected)
        {
            Metadata = entry.Record.Metadata,
            Updated = clock.GetUtcNow(),
        };
        return await RejectAsync(record, reason, entry.Tag, cancellation);
    }

    /// <summary>Whether the record says that the stored version is dealt with. Looks at the version before anything is downloaded.</summary>
    private async Task<bool> IsDoneAsync(LedgerRecord record, DateTimeOffset now, CancellationToken cancellation) =>
        LedgerState.Of(record).IsCurrent(record.Version, extractor.EngineVersion, now)
        && (await store.OpenAsync(article, maxBytes: 0, cancellation))?.Version == record.Version;

    /// <summary>
    /// Where there is no record, one is started before the article is opened: "no record" has no tag, and could not be
    /// told from "no record again" after others ingested and removed the article.
    /// </summary>
    private async Task<LedgerEntry?> FindOrStartRecordAsync(CancellationToken cancellation)
    {
        if (await ledger.ReadAsync(article, cancellation) is { } entry)
            return entry;
        var started = new LedgerRecord(article, NoVersion, extractor.EngineVersion, IngestStatus.Writing) { Updated = clock.GetUtcNow() };
        return await ledger.WriteAsync(started, null, cancellation) is { } tag ? new LedgerEntry(started, tag) : null;
    }

    private async Task<IngestOutcome?> IngestAsync(ArticleBlob blob, string tag, DateTimeOffset now, CancellationToken cancellation)
    {
        var extracted = Extract(blob);
        var record = new LedgerRecord(article, blob.Version, extractor.EngineVersion, IngestStatus.Indexed)
        {
            Metadata = extracted.Metadata,
            Updated = now,
        };
        if (Rejection(extracted, now) is not { } reason)
            return await WriteAsync(record, extracted.Quotes, tag, cancellation);
        // Before they are taken out: whoever dies over that finds them again. Also those that only this version has, for
        // another ledger may have known them.
        if (extracted.Metadata.Withdrawn)
            await ledger.WithdrawAsync([.. _suspects.Union(extracted.Quotes.Select(quote => quote.Id))], cancellation);
        return await RejectAsync(record, reason, tag, cancellation);
    }

    private ExtractedArticle Extract(ArticleBlob blob)
    {
        try
        {
            return extractor.Extract(blob);
        }
        catch (Exception failure)
        {
            // Any text gives an answer, so this is a fault of ours; but it is this article that brings it out, every time.
            throw new ArticleException($"The engine fails over '{article}': {failure.Message}", failure);
        }
    }

    private static string? Rejection(ExtractedArticle extracted, DateTimeOffset now) => extracted switch
    {
        { Rejection: { } reason } => reason,
        { Metadata.Withdrawn: true } => "Its publisher has withdrawn the article.",
        { Metadata.EmbargoedUntil: { } until } when until > now => $"The article is under embargo until {until:u}; it is indexed after that.",
        _ => null,
    };

    private async Task<IngestOutcome?> WriteAsync(
        LedgerRecord record, IReadOnlyList<QuoteDocument> quotes, string tag, CancellationToken cancellation)
    {
        var ids = quotes.Select(quote => quote.Id).ToHashSet(StringComparer.Ordinal);
        var stale = _suspects.Except(ids).ToList();
        if (quotes.Count + stale.Count > 0)
        {
            if (await ClaimAsync(record with { QuoteIds = [.. ids, .. stale] }, tag, cancellation) is not { } claimed)
                return null;
            tag = claimed;
            if (await WriteIndexAsync(new IndexBatch(quotes, stale), cancellation) is { } refusal)
                return await RejectAsync(record, refusal, tag, cancellation);
        }

        var written = await ledger.WriteAsync(record with { QuoteIds = [.. ids] }, tag, cancellation);
        return written is null ? null : new IngestOutcome(IngestResult.Indexed, quotes.Count) { Waited = clock.GetUtcNow() - _uploaded };
    }

    private async Task<IngestOutcome?> RejectAsync(LedgerRecord record, string reason, string tag, CancellationToken cancellation)
    {
        if (await ClearAsync(record, tag, cancellation) is not { } cleared)
            return null;
        var rejected = record with { Status = IngestStatus.Rejected, Reason = reason };
        return await ledger.WriteAsync(rejected, cleared, cancellation) is null ? null : new IngestOutcome(IngestResult.Rejected, Reason: reason);
    }

    private async Task<IngestOutcome?> RemoveAsync(LedgerEntry entry, CancellationToken cancellation)
    {
        var wasKnown = entry.Record.Version != NoVersion || _suspects.Count > 0;
        if (await ClearAsync(entry.Record, entry.Tag, cancellation) is not { } tag)
            return null;
        return await ledger.DeleteAsync(article, tag, cancellation)
            ? new IngestOutcome(wasKnown ? IngestResult.Removed : IngestResult.NothingThere)
            : null;
    }

    /// <summary>Takes everything out of the index that may be there for this article.</summary>
    /// <returns>The ledger's tag after that; null when another worker changed the record meanwhile.</returns>
    private async Task<string?> ClearAsync(LedgerRecord record, string tag, CancellationToken cancellation)
    {
        if (_suspects.Count == 0)
            return tag;
        var ids = _suspects.ToList();
        var claimed = await ClaimAsync(record with { QuoteIds = ids }, tag, cancellation);
        if (claimed is not null)
            await WriteIndexAsync(new IndexBatch([], ids), cancellation);
        return claimed;
    }

    /// <summary>Says in the ledger what may be in the index from now on, before anything is written there.</summary>
    private async Task<string?> ClaimAsync(LedgerRecord record, string tag, CancellationToken cancellation)
    {
        var claimed = await ledger.WriteAsync(record with { Status = IngestStatus.Writing, Reason = null, Updated = clock.GetUtcNow() }, tag, cancellation);
        if (claimed is not null)
            Doubt(record.QuoteIds);
        return claimed;
    }

    /// <summary>Writes to the index and looks at what became of every document.</summary>
    /// <returns>Why the index refuses a document for good; null when it took them all.</returns>
    private async Task<string?> WriteIndexAsync(IndexBatch batch, CancellationToken cancellation)
    {
        var answered = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var outcome in await index.WriteAsync(batch, cancellation))
            answered[outcome.Id] = outcome.Error;

        foreach (var id in batch.Put.Select(quote => quote.Id).Concat(batch.Delete))
        {
            if (!answered.ContainsKey(id))
                throw new IngestException($"The index did not say what became of quote {id} of '{article}'; it is left to the next pass.");
        }

        foreach (var id in batch.Delete)
        {
            if (answered[id] is { } error)
                throw new IngestException($"The index does not delete quote {id} of '{article}': {error}");
        }

        return batch.Put
            .Where(quote => answered[quote.Id] is not null)
            .Select(quote => $"The index refuses the quote at {quote.Start} to {quote.End}: {answered[quote.Id]}")
            .FirstOrDefault();
    }
}
