using System.Runtime.CompilerServices;
using Azure;

namespace Summit.Cloud.Storage;

/// <summary>Failures of Blob and Queue Storage in words that say what to do. What a request held is not in them.</summary>
internal static class StorageFailure
{
    /// <summary>Makes a call, and makes an <see cref="IOException"/> of whatever keeps it from an answer.</summary>
    /// <param name="what">What does not work: the beginning of a sentence.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancellation">The caller's; when it is cancelled, that is no failure.</param>
    public static async Task<T> ExplainAsync<T>(string what, Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (Exception failure) when (failure is not ArgumentException && !cancellation.IsCancellationRequested)
        {
            throw new IOException($"{what}: {Reason(failure)}", failure);
        }
    }

    /// <summary>Lists things, and makes an <see cref="IOException"/> of whatever keeps the list from being read.</summary>
    /// <inheritdoc cref="ExplainAsync" path="/param"/>
    public static async IAsyncEnumerable<T> ExplainEachAsync<T>(
        string what, IAsyncEnumerable<T> list, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var each = list.GetAsyncEnumerator(cancellation);
        while (await ExplainAsync(what, () => each.MoveNextAsync().AsTask(), cancellation))
            yield return each.Current;
    }

    public static bool IsNoBlob(RequestFailedException failure) => failure.ErrorCode == "BlobNotFound";

    /// <summary>Whether the blob is not the one that the request was meant for.</summary>
    public static bool IsOtherBlob(RequestFailedException failure) => failure.ErrorCode is "ConditionNotMet" or "BlobAlreadyExists";

    private static string Reason(Exception failure) => failure switch
    {
        RequestFailedException answer => Reason(answer),
        // So the client ends its retries.
        AggregateException { InnerExceptions: [.., var last] } => Reason(last),
        OperationCanceledException => "the account does not answer in time; try again later.",
        _ => failure.Message.Split('\n')[0],
    };

    private static string Reason(RequestFailedException answer) => answer switch
    {
        { ErrorCode: "ContainerNotFound" or "QueueNotFound" or "ResourceNotFound" } => "it is not there; create it, or name another account.",
        { ErrorCode: "ContainerBeingDeleted" or "QueueBeingDeleted" } => "it is being deleted; create it again when that is done.",
        { ErrorCode: "BlobArchived" or "BlobBeingRehydrated" } => "it lies in the archive tier; bring it back to the hot or cool tier.",
        { Status: 401 or 403 } =>
            $"the account refuses it ({answer.Status} {answer.ErrorCode}); give this identity the roles Storage Blob Data Contributor and Storage Queue Data Contributor, or check the key, and whether the account's firewall lets this machine in.",
        { Status: 0 } => "the account can't be reached; check its address and the network.",
        { Status: 429 or >= 500 } => $"the account is busy ({answer.Status} {answer.ErrorCode}); try again later.",
        _ => $"the account answers {answer.Status} {answer.ErrorCode}.",
    };
}
