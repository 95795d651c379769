using System.Diagnostics;

namespace Summit.Benchmarks.Lookups;

/// <summary>Lookups one after the other, over HTTP and straight from the file.</summary>
internal sealed class LookupMeasurement(LookupClient client, Func<TimeSpan> processorTime, BareQueries bare)
{
    private const string NextPage = "next page";
    private const int LeastBare = 20;
    private static readonly TimeSpan LongestBare = TimeSpan.FromSeconds(8);
    private readonly List<LookupQuestion> _nextPages = [];

    /// <summary>Asks every question once over HTTP, and as many as there is time for of the file, one sort after the other.</summary>
    public async Task<Section> RunAsync(IEnumerable<LookupQuestion> questions)
    {
        var rows = new List<string[]>();
        foreach (var sort in questions.GroupBy(question => question.Sort))
            rows.Add(await MeasureAsync(sort.Key, [.. sort]));
        rows.Add(await MeasureAsync(NextPage, _nextPages));
        return new(
            "Lookups one after the other, in milliseconds",
            ["question", "asked", "HTTP p50", "HTTP p99", "processor time each", "bare page p50", "bare page p99", "bare whole answer p50", "bare whole answer p99", "HTTP ÷ bare whole, p50", "p99"],
            rows);
    }

    private async Task<string[]> MeasureAsync(string sort, List<LookupQuestion> questions)
    {
        var http = new Latencies();
        var before = processorTime();
        foreach (var question in questions)
        {
            var (time, answer) = await client.AskAsync(question.Path);
            http.Add(time);
            if (sort != NextPage && question.Path.Contains("&q=", StringComparison.Ordinal) && _nextPages.Count < questions.Count && LookupClient.Next(answer) is { } next)
                _nextPages.Add(new(NextPage, $"{question.Path}&cursor={next}"));
        }

        var each = (processorTime() - before).TotalMilliseconds / questions.Count;
        var page = Bare(questions, question => bare.Page(question));
        var whole = Bare(questions, question => bare.Whole(question));
        Console.WriteLine($"{sort}: {http.At(0.5):0.00} {http.At(0.99):0.00}, processor {each:0.00}, bare {page.At(0.5):0.00} {page.At(0.99):0.00}, whole {whole.At(0.5):0.00} {whole.At(0.99):0.00}");
        return
        [
            sort, $"{http.Count}", Text(http.At(0.5)), Text(http.At(0.99)), Text(each), Text(page.At(0.5)), Text(page.At(0.99)),
            Text(whole.At(0.5)), Text(whole.At(0.99)), Text(http.At(0.5) / whole.At(0.5)), Text(http.At(0.99) / whole.At(0.99)),
        ];
    }

    private static Latencies Bare(List<LookupQuestion> questions, Func<LookupQuestion, int> ask)
    {
        var latencies = new Latencies();
        var watch = Stopwatch.StartNew();
        foreach (var question in questions.TakeWhile((_, i) => i < LeastBare || watch.Elapsed < LongestBare))
            latencies.Measure(() => ask(question));
        return latencies;
    }

    private static string Text(double figure) => figure.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
