using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Identity;
using Azure.Search.Documents;
using Azure.Search.Documents.Models;

namespace Summit.Cloud.Search.Writing;

/// <summary>Sends actions once and looks at what became of each.</summary>
/// <param name="client">The client, which does not try again by itself.</param>
/// <param name="index">The index.</param>
/// <param name="clock">Tells how far a moment is off.</param>
/// <param name="refused">Where documents go that are refused for good: why, by id.</param>
internal sealed class BatchSending(SearchClient client, string index, TimeProvider clock, Dictionary<string, string> refused)
{
    private const int BadRequest = 400;
    private const int NotFound = 404;
    private const int TooLarge = 413;

    /// <exception cref="SearchIndexException">What the service says concerns all documents, and no waiting helps.</exception>
    public async Task<SendResult> SendAsync(IReadOnlyList<IndexAction> actions, CancellationToken cancellation)
    {
        try
        {
            var batch = IndexDocumentsBatch.Create<JsonElement>([.. actions.Select(action => action.ToRequest())]);
            var response = await client.IndexDocumentsAsync(batch, cancellationToken: cancellation);
            return Read(actions, response.Value, WaitOf(response.GetRawResponse()));
        }
        catch (RequestFailedException e) when (e.Status is BadRequest or TooLarge && SearchFailure.Settled(e, index) is null)
        {
            return await DivideAsync(actions, e, cancellation);
        }
        catch (RequestFailedException e)
        {
            return IsPassing(e.Status)
                ? new(actions, $"{e.Status}: {SearchFailure.Words(e)}", WaitOf(e.GetRawResponse()))
                : throw SearchFailure.Settled(e, index) ?? Unknown(e.Status, SearchFailure.Words(e), e);
        }
        catch (AuthenticationFailedException e)
        {
            throw SearchFailure.NotSignedIn(e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new(actions, SearchFailure.Words(e));
        }
    }

    /// <summary>The service refuses a request whole for one document's sake, and does not say which: halves tell.</summary>
    private async Task<SendResult> DivideAsync(IReadOnlyList<IndexAction> actions, RequestFailedException failure, CancellationToken cancellation)
    {
        if (actions.Count == 1)
        {
            refused[actions[0].Id] = failure.Status == TooLarge
                ? $"With the words around it the quote makes a request of {actions[0].Bytes} bytes, more than the search service takes. Shorten the article's paragraphs."
                : SearchFailure.Words(failure);
            return SendResult.Done;
        }

        var half = actions.Count / 2;
        var first = await SendAsync([.. actions.Take(half)], cancellation);
        return first.And(await SendAsync([.. actions.Skip(half)], cancellation));
    }

    private SendResult Read(IReadOnlyList<IndexAction> actions, IndexDocumentsResult answer, TimeSpan? wait)
    {
        var results = answer.Results.ToLookup(result => result.Key, StringComparer.Ordinal);
        var left = new List<IndexAction>();
        string? reason = null;
        foreach (var action in actions)
        {
            if (Passing(action, results[action.Id].FirstOrDefault()) is { } why)
            {
                left.Add(action);
                reason ??= why;
            }
        }

        return new(left, reason, left.Count == 0 ? null : wait);
    }

    /// <summary>Why one action is to be sent again; null when it is done, or refused for good.</summary>
    private string? Passing(IndexAction action, IndexingResult? result)
    {
        if (result is null)
            return $"The answer does not tell what became of quote {action.Id}.";
        if (result.Succeeded || (action.Type == IndexActionType.Delete && result.Status == NotFound))
            return null;
        if (IsPassing(result.Status))
            return $"{result.Status}: {result.ErrorMessage}";
        if (result.Status != BadRequest)
            throw Unknown(result.Status, result.ErrorMessage);
        refused[action.Id] = result.ErrorMessage ?? "The search service refuses it without saying why.";
        return null;
    }

    /// <summary>
    /// Statuses that waiting helps against: no answer, timeout, a write of the same document under way, the index not there for
    /// a moment, throttling, trouble of the service.
    /// </summary>
    private static bool IsPassing(int status) => status is 0 or 408 or 409 or 422 or 429 or 500 or 502 or 503 or 504;

    private TimeSpan? WaitOf(Response? response)
    {
        if (response is null || !response.Headers.TryGetValue("Retry-After", out var text))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return null;
        var wait = moment - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : null;
    }

    // Not the document's fault as far as anybody knows, so the article is not rejected for it: it comes again.
    private SearchIndexException Unknown(int status, string? words, Exception? inner = null) =>
        new($"The search service does not write to the index '{index}' ({status}): {words} See to it there; nothing is lost, the next pass writes it.", inner);
}
