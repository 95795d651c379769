using System.Globalization;
using Summit.Local.Sqlite;

namespace Summit.Benchmarks.Lookups;

/// <summary>Measures lookups and writes lookups.md.</summary>
internal static class LookupBenchmark
{
    private const string Title = """
        # Lookups

        Written by `dotnet run -c Release --project tests/Summit.Benchmarks -- lookups`. The quotes are generated from the words of the French pack, which are as frequent as words of their rank are in prose. Every quote lookup asks for highlights and all five facets, as the search page does. "Bare" is SQLite alone, on the same file in the same run: the rows of the page, and for the whole answer also every matching row counted, for total and facets. No question is asked twice; a few hundred others come before, so that the host is compiled.

        """;

    /// <summary>Questions of each sort that nobody measures: the runtime compiles what runs often better and better.</summary>
    private const int Warming = 150;

    public static async Task RunAsync(LookupOptions options)
    {
        var data = await GeneratedIndex.EnsureAsync(options);
        SQLitePCL.Batteries_V2.Init();
        using var session = new SqliteSession(Path.Combine(data, "summit.db"));
        var samples = QuoteSamples.Draw(session, GeneratedIndex.Seed);
        var results = new Results(Title);
        results.Add(new Section("The run", ["what", "figure"],
        [
            ["quotes", session.Number("SELECT count(*) FROM quote").ToString(CultureInfo.InvariantCulture)],
            ["size of the file, megabytes", $"{new FileInfo(Path.Combine(data, "summit.db")).Length / 1_000_000}"],
            ["cores", $"{Environment.ProcessorCount}"],
        ]));
        results.Add(await MeasureAsync(data, new BareQueries(session), samples, options));
        if (options.Seconds > 0)
            results.Add(await LoadAsync(data, samples, options));
        results.Write(options.Output ?? StartUp.Source("tests/Summit.Benchmarks/lookups.md"));
    }

    private static async Task<Section> MeasureAsync(string data, BareQueries bare, QuoteSamples samples, LookupOptions options)
    {
        using var host = GeneratedHost.Start(data);
        using var client = new LookupClient(host.Address);
        await WarmAsync(client, samples, options);
        return await new LookupMeasurement(client, () => host.ProcessorTime, bare).RunAsync(new QuestionSorts(samples, GeneratedIndex.Seed).Of(options.Questions));
    }

    private static async Task<Section> LoadAsync(string data, QuoteSamples samples, LookupOptions options)
    {
        using var host = GeneratedHost.Start(data, core: 0);
        using var client = new LookupClient(host.Address);
        await WarmAsync(client, samples, options);
        LookupQuestion[] questions = [.. new QuestionSorts(samples, GeneratedIndex.Seed + 1).Of(Math.Max(1, options.Rate * options.Seconds / 16))];
        new Random(GeneratedIndex.Seed).Shuffle(questions);
        var before = host.ProcessorTime;
        var load = await new LoadTest(client, questions, options).RunAsync();
        var seconds = (host.ProcessorTime - before).TotalSeconds;
        return load with
        {
            Rows =
            [
                .. load.Rows,
                ["seconds of its core that the host was busy meanwhile", seconds.ToString("0.0", CultureInfo.InvariantCulture)],
                ["most memory of the host, megabytes", $"{host.MostMemory / 1_000_000}"],
                ["seconds that the host read before, on its one core, to count in memory", host.SecondsToLoad],
            ],
        };
    }

    /// <summary>Asks until the host is compiled.</summary>
    private static async Task WarmAsync(LookupClient client, QuoteSamples samples, LookupOptions options)
    {
        foreach (var question in new QuestionSorts(samples, GeneratedIndex.Seed + 2).Of(Math.Min(options.Questions, Warming)))
            await client.AskAsync(question.Path);
    }
}
