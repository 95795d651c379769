using System.Diagnostics;
using System.Globalization;
using Summit.App.Ingestion;
using Summit.Cloud;
using Summit.Local.Terminal;

namespace Summit.Local.Commands;

/// <summary>One run of <c>summit index rebuild</c>: build, compare, switch, and bring in what changed meanwhile.</summary>
internal sealed class RebuildRun(Screen screen, IndexRebuild rebuild)
{
    /// <summary>Filling takes long, and articles change meanwhile: each further round has less to do.</summary>
    private const int MostRounds = 3;

    private static readonly TimeSpan Visible = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How long hosts take at most to see that another index is in use.</summary>
    public TimeSpan Settling { get; init; }

    /// <exception cref="CommandException">The new index is not whole, so the old one stays in use.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var begun = await rebuild.BeginAsync(cancellation);
        var (old, index) = (begun.InUse, begun.Building!);
        screen.Output.WriteLine($"{old} is in use; {index} is built.");
        var last = await FillAsync(index, cancellation);
        var built = await CompareAsync(index, last, cancellation);
        screen.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index}: {built.Known} of {built.Articles} articles, {built.Found} of {built.Expected} quotes."));
        if (last.Failed.Count > 0 || !(IsQuiet(last) ? built.IsWhole : built.IsNearlyWhole))
            throw new CommandException($"Something is missing, so {old} stays in use. Run the command again: it goes on where it stopped.", ExitCode.Failed);
        if (!await rebuild.UseAsync(begun, cancellation))
            throw new CommandException("Somebody else has switched meanwhile. Run the command again.", ExitCode.Failed);
        screen.Output.WriteLine($"{index} is in use now. {old} is kept; drop it with summit index drop {old}.");

        // Until every host has seen that, some still write what changes to the old one.
        await Task.Delay(Settling, cancellation);
        Tell(await rebuild.FillAsync(index, null, cancellation));
    }

    private async Task<ReconcileReport> FillAsync(string index, CancellationToken cancellation)
    {
        var report = new ReconcileReport(0, 0, 0, 0, 0, []);
        await Waiting.ForAsync(screen, "Filling", await rebuild.CountArticlesAsync(cancellation), async step =>
            report = await rebuild.FillAsync(index, new Steps(step), cancellation));
        for (var round = 1; round < MostRounds && report.Failed.Count == 0 && !IsQuiet(report); round++)
            report = await rebuild.FillAsync(index, null, cancellation);
        Tell(report);
        return report;
    }

    private void Tell(ReconcileReport report)
    {
        foreach (var (article, reason) in report.Failed)
            screen.Error.WriteLine(PlainText.OneLine($"{article}: {reason}"));
    }

    private static bool IsQuiet(ReconcileReport report) => report.Seen == report.Unchanged;

    /// <summary>The service shows what was written a second later, at times more, so quotes that seem to be missing are counted again.</summary>
    private async Task<RebuiltIndex> CompareAsync(string index, ReconcileReport last, CancellationToken cancellation)
    {
        var built = await rebuild.CompareAsync(index, cancellation);
        for (var waited = Stopwatch.StartNew(); built.Found != built.Expected && last.Failed.Count == 0 && waited.Elapsed < Visible;)
        {
            await Task.Delay(Pause, cancellation);
            built = built with { Found = await rebuild.CountQuotesAsync(index, cancellation) };
        }

        return built;
    }

    private sealed class Steps(Action step) : IProgress<ReconcileStep>
    {
        public void Report(ReconcileStep value) => step();
    }
}
