using BenchmarkDotNet.Attributes;
using Summit.Quotes;

namespace Summit.Benchmarks;

/// <summary>The whole extraction, speakers included, beside the yardstick and a regular expression that only pairs marks.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    /// <summary>Length of the text, in UTF-16 code units.</summary>
    public const int Length = 4_000_000;

    private string _text = "";
    private WordLookups _lookups = null!;

    [Params("fr", "en")]
    public string Language { get; set; } = "";

    [GlobalSetup]
    public void Read() => (_text, _lookups) = (ArticleTexts.Repeated(Language, Length), new WordLookups(Language));

    [Benchmark(Baseline = true)]
    public int WordLookups() => _lookups.Count(_text);

    [Benchmark]
    public int RegexMarkPairs() => MarkPairs.Count(_text);

    [Benchmark]
    public int Extraction() => QuoteEngine.Default.Extract(_text).Quotes.Count;
}
