using BenchmarkDotNet.Running;
using Summit.Benchmarks;
using Summit.Benchmarks.Lookups;

// dotnet run -c Release --project tests/Summit.Benchmarks            all of it, a few minutes, into results.md
// dotnet run -c Release --project tests/Summit.Benchmarks -- --filter *  as BenchmarkDotNet understands it
switch (args)
{
    case [StartUp.FirstArticle]:
        StartUp.ReadFirstArticle();
        break;
    case [StartUp.Nothing]:
        break;
    case ["generate", .. var options]:
        Console.WriteLine(await GeneratedIndex.EnsureAsync(LookupOptions.Parse(options)));
        break;
    case []:
        var results = new Results();
        results.Add(BenchmarkRunner.Run<ExtractionBenchmarks>(new ShortRuns()));
        results.Add(Cores.Measure());
        results.Add(Growth.Measure());
        results.Add(StartUp.Measure());
        results.Write();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ExtractionBenchmarks).Assembly).Run(args, new ShortRuns());
        break;
}
