using System.Diagnostics;
using Summit.App.Index;
using Summit.Local.Sqlite;

namespace Summit.Benchmarks.Lookups;

/// <summary>A data directory filled with generated quotes; kept, for a million takes minutes.</summary>
internal static class GeneratedIndex
{
    /// <summary>The seed of everything that is generated.</summary>
    public const int Seed = 20260301;

    // Grows with every change to the generator.
    private const int Version = 1;
    private const int Batch = 2000;

    /// <summary>The directory; it is filled first when it is not there, or was not filled to the end.</summary>
    public static async Task<string> EnsureAsync(LookupOptions options)
    {
        var directory = Path.Combine(
            options.Folder ?? Path.Combine(Path.GetTempPath(), "summit-benchmarks"), $"quotes-{options.Quotes}-{Version}-{SqliteSchema.Version}");
        var done = Path.Combine(directory, "done");
        if (File.Exists(done))
            return directory;
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
        await FillAsync(directory, options.Quotes);
        await File.WriteAllTextAsync(done, "");
        return directory;
    }

    private static async Task FillAsync(string directory, int count)
    {
        using var store = SqliteStore.Open(directory);
        var watch = Stopwatch.StartNew();
        var written = 0;
        foreach (var batch in new QuoteGenerator(Seed).Quotes(count).Chunk(Batch))
        {
            await store.Index.WriteAsync(new IndexBatch(batch, []));
            written += batch.Length;
            if (written % 100_000 < Batch)
                Console.WriteLine($"{written} quotes written, {written / watch.Elapsed.TotalSeconds:0} a second");
        }
    }
}
