using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Summit.Quotes;

namespace Summit.Benchmarks;

/// <summary>How soon a fresh process has read its first article, compiled ahead of time (ReadyToRun).</summary>
internal static class StartUp
{
    public const string FirstArticle = "first-article", Nothing = "nothing";

    private const int Runs = 15;

    /// <summary>What the fresh process does: prints the milliseconds of its first extraction, the pack included, and how many methods were compiled meanwhile.</summary>
    public static void ReadFirstArticle()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "direct-perlowe.txt"));
        var compiled = JitInfo.GetCompiledMethodCount();
        var watch = Stopwatch.StartNew();
        QuoteEngine.Default.Extract(text);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds:0.0} {JitInfo.GetCompiledMethodCount() - compiled}"));
    }

    public static Section Measure()
    {
        var folder = Directory.CreateTempSubdirectory("summit-start-").FullName;
        try
        {
            Run("dotnet", "publish", Source("tests/Summit.Benchmarks"), "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder);
            var program = Path.Combine(folder, "Summit.Benchmarks.dll");
            var inside = Median(() => FirstFigures(program)[0]);
            var compiled = Median(() => FirstFigures(program)[1]);
            var first = Median(() => Milliseconds(program, FirstArticle));
            var nothing = Median(() => Milliseconds(program, Nothing));
            return new("A fresh process, ReadyToRun", ["what", "milliseconds, or how many (median)"],
            [
                ["pack loaded and first article read, inside the process", $"{inside:0}"],
                ["methods that the runtime had to compile meanwhile, whose code no image holds", $"{compiled:0}"],
                ["whole process that reads one article", $"{first:0}"],
                ["whole process that does nothing", $"{nothing:0}"],
            ]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(Func<double> measure) => Enumerable.Range(0, Runs).Select(_ => measure()).Order().ElementAt(Runs / 2);

    private static double[] FirstFigures(string program) =>
        Array.ConvertAll(Run("dotnet", program, FirstArticle).Split(' '), figure => double.Parse(figure, CultureInfo.InvariantCulture));

    private static double Milliseconds(string program, string argument)
    {
        var watch = Stopwatch.StartNew();
        Run("dotnet", program, argument);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Run(string file, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} failed: {output}");
    }

    /// <summary>A path in the sources: the folder that holds the solution is above the program.</summary>
    public static string Source(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Summit.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run the benchmarks inside the sources: Summit.sln is not above the program.");
        return Path.Combine(folder, path);
    }
}
