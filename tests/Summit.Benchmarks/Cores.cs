using System.Diagnostics;
using Summit.Quotes;

namespace Summit.Benchmarks;

/// <summary>Many articles on one core and on several: each extraction is by itself, so that all cores should count.</summary>
internal static class Cores
{
    private const int Articles = 2_000;
    private const int Runs = 6;

    public static Section Measure()
    {
        string[] texts = [.. ArticleTexts.Of("fr"), .. ArticleTexts.Of("en")];
        var articles = Enumerable.Range(0, Articles).Select(i => texts[i % texts.Length]).ToArray();
        var characters = articles.Sum(a => (long)a.Length);
        Seconds(articles, 1);
        var one = Best(articles, 1);
        var rows = new List<string[]>();
        for (var cores = 1; cores <= Environment.ProcessorCount; cores *= 2)
        {
            var seconds = cores == 1 ? one : Best(articles, cores);
            rows.Add([$"{cores}", $"{seconds:0.00}", $"{characters / seconds / 1e6:0.0}", $"{one / seconds:0.00}"]);
        }

        return new($"{Articles} articles of {characters / Articles} characters on average", ["cores", "seconds", "million characters a second", "× of one core"], rows);
    }

    private static double Best(string[] articles, int cores) => Enumerable.Range(0, Runs).Min(_ => Seconds(articles, cores));

    private static double Seconds(string[] articles, int cores)
    {
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(articles, new ParallelOptions { MaxDegreeOfParallelism = cores }, article => QuoteEngine.Default.Extract(article));
        return watch.Elapsed.TotalSeconds;
    }
}
