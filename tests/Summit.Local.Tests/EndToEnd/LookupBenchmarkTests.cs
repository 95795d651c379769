using Summit.Benchmarks.Lookups;
using Summit.Local.Tests.Folder;

namespace Summit.Local.Tests.EndToEnd;

/// <summary>The benchmark of lookups, on few quotes: figures mean nothing here, but it must go on running.</summary>
[Collection(nameof(Newsroom))]
public sealed class LookupBenchmarkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_small_run_measures_every_sort_and_loads_the_host_without_an_error()
    {
        var output = Path.Combine(_folder.Root, "lookups.md");
        await LookupBenchmark.RunAsync(new() { Quotes = 5000, Questions = 3, Rate = 20, Seconds = 2, Folder = _folder.Root, Output = output });

        var written = await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken);
        Assert.Contains("| 5000 |", written, StringComparison.Ordinal);
        Assert.Contains("| phrase in marks | 3 |", written, StringComparison.Ordinal);
        Assert.Contains("| lookups answered | 40 |", written, StringComparison.Ordinal);
        Assert.Contains("| errors | 0 |", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_read_and_others_refused()
    {
        Assert.Equal(new LookupOptions { Quotes = 5000, Seconds = 2 }, LookupOptions.Parse(["--quotes", "5000", "--seconds", "2"]));
        Assert.Throws<ArgumentException>(() => LookupOptions.Parse(["--qoutes", "5000"]));
        Assert.Throws<ArgumentException>(() => LookupOptions.Parse(["--quotes"]));
    }
}
