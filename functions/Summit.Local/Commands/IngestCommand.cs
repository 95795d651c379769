using System.CommandLine;
using System.Globalization;
using Summit.App.Index;
using Summit.Local.Terminal;

namespace Summit.Local.Commands;

/// <summary><c>summit ingest</c>: copies articles into the store and takes them into the index.</summary>
internal static class IngestCommand
{
    /// <summary>More rows than this nobody reads: then only what went wrong is listed.</summary>
    private const int MostRows = 100;

    public static Command Create(Surroundings surroundings, DataOptions data)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
        var uploadOnly = new Option<bool>("--upload-only")
        {
            Description = "Store the articles and leave the index to who watches the store: a deployed Summit, or summit serve.",
        };
        var parallel = new Option<int?>("--parallel") { Description = "How many files to work on at once.", HelpName = "N" };
        parallel.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number is >= 1 and <= 256))
                given.AddError($"\"{token.Value}\" files can't be worked on at once. Give a number from 1 to 256.");
        });
        var command = new Command("ingest", "Copy articles into the store and index their quotes. What is stored and indexed already is passed over, so a run that was broken off can be started again.")
        {
            paths, uploadOnly, parallel,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = ArticleFiles.Find(parsed.GetRequiredValue(paths));
            await using var parts = await surroundings.Open(data.Place(parsed, surroundings.Variable), cancellation);
            // An index that is not there or lets nobody in would fail every file: that is told once, before any is stored.
            if (!parsed.GetValue(uploadOnly))
                await parts.Lookup.Index.FindAsync(new QuoteQuery { Limit = 0 }, cancellation);
            var intake = new ArticleIntake(parts.Lookup, parsed.GetValue(uploadOnly));
            var tally = new IntakeTally(files.Count <= MostRows);
            await TakeInAsync(surroundings.Screen, files, intake, tally, parsed.GetValue(parallel) ?? parts.Parallelism, cancellation);
            Print(surroundings.Screen, tally);
            return tally.Failed ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static Task TakeInAsync(
        Screen screen, IReadOnlyList<ArticleFile> files, ArticleIntake intake, IntakeTally tally, int parallelism, CancellationToken cancellation) =>
        Waiting.ForAsync(screen, "Taking in", files.Count, step => Parallel.ForAsync(
            0,
            files.Count,
            new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation },
            async (i, stop) =>
            {
                tally.Add(i, await intake.TakeInAsync(files[i], stop));
                step();
            }));

    private static void Print(Screen screen, IntakeTally tally)
    {
        if (tally.Rows.Any())
        {
            var table = Tables.Of("article", "status", "quotes", "reason");
            foreach (var one in tally.Rows)
                table.Add(one.Name, one.Status, one.Quotes.ToString(CultureInfo.InvariantCulture), one.Reason);
            screen.Draw().Write(table);
        }

        screen.Output.WriteLine(PlainText.OneLine(tally.ToString()));
    }
}
