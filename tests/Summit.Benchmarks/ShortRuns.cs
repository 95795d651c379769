using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Summit.Benchmarks;

/// <summary>Few runs in this process: enough for ratios, done in minutes.</summary>
internal sealed class ShortRuns : ManualConfig
{
    public ShortRuns()
    {
        // The runtime compiles what runs often better and better: only after some runs it has done so.
        AddJob(Job.ShortRun.WithWarmupCount(15).WithToolchain(InProcessEmitToolchain.Instance));
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddLogger(ConsoleLogger.Default);
    }
}
