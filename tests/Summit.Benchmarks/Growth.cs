using System.Diagnostics;
using Summit.Quotes;

namespace Summit.Benchmarks;

/// <summary>Time and memory by the length of one text: both should grow as it does.</summary>
internal static class Growth
{
    public static Section Measure()
    {
        var rows = new List<string[]>();
        foreach (var millions in new[] { 1, 10, 100 })
        {
            var text = ArticleTexts.Repeated("fr", millions * 1_000_000);
            GC.Collect();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var quotes = QuoteEngine.Default.Extract(text).Quotes.Count;
            var seconds = watch.Elapsed.TotalSeconds;
            var bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
            rows.Add([$"{millions} million", $"{seconds:0.00}", $"{text.Length / seconds / 1e6:0.0}", $"{bytes / (double)text.Length:0.00}", $"{quotes}"]);
        }

        return new("One text, longer and longer (the first run of each length, so that all memory is new)",
            ["characters", "seconds", "million characters a second", "bytes a character", "quotes"], rows);
    }
}
