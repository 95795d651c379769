namespace Summit.Quotes.Spans;

/// <summary>Tells how deep each pair of marks stands in others, and takes a mark that was typed twice for one.</summary>
internal static class MarkNesting
{
    /// <summary>Puts pairs into the order of their opening marks, and tells them their depths.</summary>
    public static List<MarkPair> Of(List<MarkPair> pairs)
    {
        pairs.Sort((a, b) => a.Open != b.Open ? a.Open.CompareTo(b.Open) : b.Close.CompareTo(a.Close));
        var nested = 0;
        var around = new List<int>();
        for (var i = 0; i < pairs.Count; i++)
        {
            if (i + 1 < pairs.Count && pairs[i + 1].Open == pairs[i].Open + 1 && pairs[i + 1].Close == pairs[i].Close - 1)
                continue;
            while (around.Count > 0 && around[^1] < pairs[i].Open)
                around.RemoveAt(around.Count - 1);
            pairs[i].Depth = around.Count;
            around.Add(pairs[i].Close);
            pairs[nested++] = pairs[i];
        }

        pairs.RemoveRange(nested, pairs.Count - nested);
        return pairs;
    }
}
