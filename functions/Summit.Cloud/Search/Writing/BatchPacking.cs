namespace Summit.Cloud.Search.Writing;

/// <summary>Parts actions into requests that the service takes.</summary>
internal static class BatchPacking
{
    public static IEnumerable<IReadOnlyList<IndexAction>> Pack(IEnumerable<IndexAction> actions, int maxBytes)
    {
        var batch = new List<IndexAction>();
        var bytes = 0;
        foreach (var action in actions)
        {
            if (batch.Count > 0 && (batch.Count == SearchWriting.MostActions || bytes + action.Bytes > maxBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(action);
            bytes += action.Bytes;
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
