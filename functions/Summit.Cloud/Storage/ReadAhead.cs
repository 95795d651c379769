using System.Runtime.CompilerServices;

namespace Summit.Cloud.Storage;

/// <summary>Reads several things at once and gives them in order.</summary>
internal static class ReadAhead
{
    private const int AtOnce = 16;

    /// <summary>What was read for each, without those for which there was nothing.</summary>
    public static async IAsyncEnumerable<T> ReadAheadAsync<TKey, T>(
        this IAsyncEnumerable<TKey> keys,
        Func<TKey, CancellationToken, Task<T?>> read,
        [EnumeratorCancellation] CancellationToken cancellation)
        where T : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = new Queue<Task<T?>>();
        try
        {
            await foreach (var key in keys.WithCancellation(stop.Token))
            {
                reading.Enqueue(read(key, stop.Token));
                if (reading.Count == AtOnce && await reading.Dequeue() is { } first)
                    yield return first;
            }

            while (reading.TryDequeue(out var next))
            {
                if (await next is { } item)
                    yield return item;
            }
        }
        finally
        {
            // Whoever stops early has no use for the rest, nor for its failures.
            await stop.CancelAsync();
            await Task.WhenAll((IEnumerable<Task>)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
