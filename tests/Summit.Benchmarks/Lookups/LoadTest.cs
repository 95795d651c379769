using System.Diagnostics;
using System.Globalization;

namespace Summit.Benchmarks.Lookups;

/// <summary>
/// Lookups at a fixed rate, whether the last ones are answered or not, while articles are taken in. Times count from the moment a lookup was
/// due, so that one slow answer shows in all that had to wait for it.
/// </summary>
internal sealed class LoadTest(LookupClient client, IReadOnlyList<LookupQuestion> questions, LookupOptions options)
{
    /// <summary>When so many wait, the host has fallen behind for good.</summary>
    private const int MostWaiting = 5000;

    private const int ArticlesASecond = 5;
    private readonly Latencies _latencies = new();
    private readonly List<string> _articles = [];
    private int _waiting;
    private int _errors;
    private int _skipped;

    public async Task<Section> RunAsync()
    {
        using var done = new CancellationTokenSource();
        var watch = Stopwatch.StartNew();
        var ingesting = IngestAsync(watch, done.Token);
        await AskAsync(watch);
        var seconds = watch.Elapsed.TotalSeconds;
        await done.CancelAsync();
        var quotes = await ingesting;
        foreach (var article in _articles)
            await client.DeleteAsync(article);
        return Table(seconds, quotes);
    }

    private async Task AskAsync(Stopwatch watch)
    {
        var asked = new List<Task>();
        for (var i = 0; i < options.Rate * options.Seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / options.Rate);
            if (due - watch.Elapsed is { Ticks: > 0 } early)
                await Task.Delay(early);
            if (Volatile.Read(ref _waiting) < MostWaiting)
                asked.Add(AskAsync(questions[i % questions.Count].Path, due, watch));
            else
                _skipped++;
        }

        await Task.WhenAll(asked);
    }

    private async Task AskAsync(string path, TimeSpan due, Stopwatch watch)
    {
        Interlocked.Increment(ref _waiting);
        if (await SucceedsAsync(client.AskAsync(path)))
            lock (_latencies)
                _latencies.Add(watch.Elapsed - due);
        Interlocked.Decrement(ref _waiting);
    }

    private async Task<bool> SucceedsAsync(Task asking)
    {
        try
        {
            await asking;
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            Interlocked.Increment(ref _errors);
            return false;
        }
    }

    /// <returns>How many quotes the articles have.</returns>
    private async Task<int> IngestAsync(Stopwatch watch, CancellationToken done)
    {
        var generator = new QuoteGenerator(GeneratedIndex.Seed + 1);
        var quotes = 0;
        while (!done.IsCancellationRequested)
        {
            var wait = TimeSpan.FromSeconds((double)_articles.Count / ArticlesASecond) - watch.Elapsed;
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, CancellationToken.None);
            var name = $"load/{_articles.Count}.txt";
            _articles.Add(name);
            if (await SucceedsAsync(client.PutAsync(name, GeneratedArticle.Text(generator, out var some))))
                quotes += some;
        }

        return quotes;
    }

    private Section Table(double seconds, int quotes) => new(
        $"{options.Rate} lookups a second for {options.Seconds} seconds, the host on one core, while articles are put",
        ["what", "figure"],
        [
            ["lookups answered", $"{_latencies.Count}"],
            ["lookups answered a second", (_latencies.Count / seconds).ToString("0", CultureInfo.InvariantCulture)],
            ["errors", $"{_errors}"],
            ["lookups not sent, for too many waited", $"{_skipped}"],
            .. new[] { 0.5, 0.9, 0.99, 0.999, 1 }.Select(share => new[] { $"p{share * 100:0.#}, milliseconds from the moment due", _latencies.At(share).ToString("0.0", CultureInfo.InvariantCulture) }),
            ["articles taken in meanwhile", $"{_articles.Count}"],
            ["quotes in them", $"{quotes}"],
        ]);
}
