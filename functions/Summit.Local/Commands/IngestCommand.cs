using System.CommandLine;
using System.Globalization;
using Summit.App.Ingestion;
using Summit.Local.Folder;
using Summit.Local.Hosting;
using Summit.Local.Terminal;

namespace Summit.Local.Commands;

/// <summary><c>summit ingest</c>: copies articles into the store and takes them into the index.</summary>
internal static class IngestCommand
{
    public static Command Create(Surroundings surroundings, DataOptions data)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("ingest", "Copy articles into the articles' directory and index their quotes.") { paths };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = ArticleFiles.Find(parsed.GetRequiredValue(paths));
            await using var parts = await surroundings.Open(data.Place(parsed), cancellation);
            var taken = await TakeInAsync(surroundings.Screen, files, new ArticleIntake(parts), cancellation);
            Print(surroundings.Screen, taken);
            return taken.Any(one => one.Failed) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static async Task<TakenIn[]> TakeInAsync(
        Screen screen, IReadOnlyList<ArticleFile> files, ArticleIntake intake, CancellationToken cancellation)
    {
        var taken = new TakenIn[files.Count];
        await Waiting.ForAsync(screen, "Taking in", files.Count, step =>
            Parallel.ForAsync(0, files.Count, cancellation, async (i, stop) =>
            {
                taken[i] = await intake.TakeInAsync(files[i], stop);
                step();
            }));
        return taken;
    }

    private static void Print(Screen screen, TakenIn[] taken)
    {
        var table = Tables.Of("article", "status", "quotes", "reason");
        foreach (var one in taken)
            table.Add(one.Name, one.Status, one.Quotes.ToString(CultureInfo.InvariantCulture), one.Reason);
        screen.Draw().Write(table);
    }
}

/// <summary>What became of a file.</summary>
internal sealed record TakenIn(string Name, string Status, int Quotes, string? Reason, bool Failed);

/// <summary>Takes files into store, index and ledger.</summary>
internal sealed class ArticleIntake(LocalParts parts)
{
    public async Task<TakenIn> TakeInAsync(ArticleFile file, CancellationToken cancellation)
    {
        try
        {
            var before = await parts.Lookup.Ledger.ReadAsync(file.Name, cancellation);
            await StoreAsync(file, cancellation);
            await parts.Lookup.Ingest(file.Name, cancellation);
            var after = await parts.Lookup.Ledger.ReadAsync(file.Name, cancellation);
            return after is null ? Failure(file, "It was removed again meanwhile.") : Outcome(before, after);
        }
        catch (ArgumentException refused)
        {
            return Failure(file, refused.Message.Split(" (Parameter", 2)[0]);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One file that fails must not keep the others out.
            return Failure(file, failure.Message);
        }
    }

    private static TakenIn Failure(ArticleFile file, string reason) => new(file.Name, "failed", 0, reason, Failed: true);

    private static TakenIn Outcome(LedgerEntry? before, LedgerEntry after)
    {
        var record = after.Record;
        var rejected = record.Status == IngestStatus.Rejected;
        var status = rejected ? "rejected" : before?.Tag == after.Tag ? "unchanged" : "indexed";
        return new(record.Article, status, record.QuoteIds.Count, record.Reason, rejected);
    }

    /// <summary>Stores the file; what is stored already is left alone, so that its version stays.</summary>
    private async Task StoreAsync(ArticleFile file, CancellationToken cancellation)
    {
        var content = await File.ReadAllBytesAsync(file.Path, cancellation);
        var side = SideFile.Beside(file.Path, content);
        var stored = await parts.Lookup.Store.OpenAsync(file.Name, content.Length, cancellation);
        if (stored is null || !stored.Content.Span.SequenceEqual(content) || !Same(side.Side, stored.Side))
            await parts.Lookup.Store.PutAsync(file.Name, content, side.ContentType, side.Side, cancellation);
    }

    private static bool Same(IReadOnlyDictionary<string, string> side, IReadOnlyDictionary<string, string> stored) =>
        side.Count == stored.Count && side.All(pair => stored.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
