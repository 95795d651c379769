using Azure.Search.Documents;
using Polly;
using Polly.Retry;
using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.Cloud.Search.Rows;

namespace Summit.Cloud.Search.Writing;

/// <summary>Writes batches: in requests that the service takes, each sent again for those of its documents that must wait.</summary>
internal sealed class IndexWriter(SearchClient client, string index, SearchWriting writing)
{
    public async Task<IReadOnlyList<IndexOutcome>> WriteAsync(IndexBatch batch, CancellationToken cancellation)
    {
        string?[] problems = [.. batch.Put.Select(RowAdmission.Problem)];
        QuoteDocument[] put = [.. batch.Put.Where((_, i) => problems[i] is null)];
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        var retries = Retries();
        foreach (var actions in BatchPacking.Pack(Actions(put, batch.Delete), writing.MaxBytes))
            await SendAsync(actions, retries, refused, cancellation);
        return
        [
            .. batch.Put.Select((document, i) => new IndexOutcome(document.Id, problems[i] ?? refused.GetValueOrDefault(document.Id))),
            .. batch.Delete.Select(id => new IndexOutcome(id, refused.GetValueOrDefault(id))),
        ];
    }

    /// <summary>
    /// What a batch does in the end, each id once: within a request the service keeps no order. Ids are deleted before documents are
    /// put, the last document of an id counts, and what can't be an id is not there to be deleted.
    /// </summary>
    private static IEnumerable<IndexAction> Actions(QuoteDocument[] put, IReadOnlyList<string> delete)
    {
        var last = new Dictionary<string, QuoteDocument>(StringComparer.Ordinal);
        foreach (var document in put)
            last[document.Id] = document;
        var gone = delete.Distinct().Where(id => !last.ContainsKey(id) && QuoteId.Problem(id) is null);
        return gone.Select(IndexAction.Delete).Concat(last.Values.Select(IndexAction.Put));
    }

    private async Task SendAsync(
        IReadOnlyList<IndexAction> actions, ResiliencePipeline<SendResult> retries, Dictionary<string, string> refused, CancellationToken cancellation)
    {
        var sending = new BatchSending(client, index, writing.Clock, refused);
        var result = new SendResult(actions);
        await retries.ExecuteAsync(
            async token => result = await sending.SendAsync(result.Left, token),
            cancellation);
        if (result.Left.Count > 0)
        {
            throw new SearchIndexException(
                $"The search service did not take {result.Left.Count} quotes into the index '{index}' within {writing.Patience} ({result.Reason}). "
                + "Nothing is lost: the article is written again by the next pass. If it stays so, give the service more replicas or partitions.");
        }
    }

    /// <summary>Tries again until the patience for the whole write is at its end.</summary>
    private ResiliencePipeline<SendResult> Retries()
    {
        var started = writing.Clock.GetTimestamp();
        return new ResiliencePipelineBuilder<SendResult> { TimeProvider = writing.Clock }
            .AddRetry(new RetryStrategyOptions<SendResult>
            {
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = writing.FirstWait,
                MaxDelay = writing.LongestWait,
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { Left.Count: > 0 } result && IsTimeLeft(result)),
                // What the service asks for goes before what we would wait.
                DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result?.RetryAfter),
                OnRetry = attempt =>
                {
                    IngestTelemetry.Retried(attempt.Outcome.Result?.Left.Count ?? 0);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

        bool IsTimeLeft(SendResult result) =>
            writing.Clock.GetElapsedTime(started) + (result.RetryAfter ?? TimeSpan.Zero) < writing.Patience;
    }
}
