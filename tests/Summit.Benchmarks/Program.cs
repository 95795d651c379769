using BenchmarkDotNet.Running;
using Summit.Benchmarks;
using Summit.Benchmarks.Lookups;

// dotnet run -c Release --project tests/Summit.Benchmarks            all of it, a few minutes, into results.md
// dotnet run -c Release --project tests/Summit.Benchmarks -- lookups lookups in a million quotes, some minutes, into lookups.md
// dotnet run -c Release --project tests/Summit.Benchmarks -- --filter *  as BenchmarkDotNet understands it
switch (args)
{
    case [StartUp.FirstArticle]:
        StartUp.ReadFirstArticle();
        break;
    case [StartUp.Nothing]:
        break;
    case ["lookups", .. var options]:
        await LookupBenchmark.RunAsync(LookupOptions.Parse(options));
        break;
    case [GeneratedHost.Command, var data]:
        await GeneratedHost.RunAsync(data);
        break;
    case []:
        var results = new Results("# Speed and memory\n\nWritten by `dotnet run -c Release --project tests/Summit.Benchmarks`. \"Word look-ups\" is a plain loop that looks every word up once in a frozen set. Times are of the wall clock, so nothing else should run beside them.\n");
        results.Add(BenchmarkRunner.Run<ExtractionBenchmarks>(new ShortRuns()));
        results.Add(Cores.Measure());
        results.Add(Growth.Measure());
        results.Add(StartUp.Measure());
        results.Write(StartUp.Source("tests/Summit.Benchmarks/results.md"));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ExtractionBenchmarks).Assembly).Run(args, new ShortRuns());
        break;
}
