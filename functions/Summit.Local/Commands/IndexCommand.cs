using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Summit.App.Ingestion;
using Summit.Cloud;
using Summit.Cloud.Search;
using Summit.Local.Hosting;
using Summit.Local.Terminal;

namespace Summit.Local.Commands;

/// <summary><c>summit index</c>: the versions of the index in a search service.</summary>
internal static class IndexCommand
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static Command Create(Surroundings surroundings, DataOptions data)
    {
        return new Command("index", "Make, list, rebuild and drop the index in a search service.")
        {
            CreateIndex(surroundings, data),
            List(surroundings, data),
            Rebuild(surroundings, data),
            Drop(surroundings, data),
        };
    }

    private static Command CreateIndex(Surroundings surroundings, DataOptions data)
    {
        var command = new Command("create", "Make the index, or bring the one that is there up to date. Can be repeated.");
        command.SetAction(async (parsed, cancellation) =>
        {
            var indexes = new QuoteIndexes(data.Index(parsed, surroundings.Variable).OpenSearch());
            var name = await UsedAsync(data.IndexedArticles(parsed, surroundings.Variable), cancellation)
                ?? (await indexes.ListAsync(cancellation) is [.., var last] ? last : QuoteIndexDefinition.FirstName);
            surroundings.Screen.Output.WriteLine($"{await indexes.CreateAsync(name, cancellation)} is there.");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The index that the storage account says is in use; null where no account is named.</summary>
    private static async Task<string?> UsedAsync(CloudPlace? place, CancellationToken cancellation)
    {
        if (place is null)
            return null;
        if (place.MakesContainers)
            await place.Settings.OpenStorage(isHasty: true).EnsureAsync(cancellation);
        return await FollowedParts.UsedAsync(place.Settings, cancellation);
    }

    private static Command List(Surroundings surroundings, DataOptions data)
    {
        var command = new Command("list", "List the versions of the index and how many quotes each holds.");
        command.SetAction(async (parsed, cancellation) =>
        {
            var indexes = new QuoteIndexes(data.Index(parsed, surroundings.Variable).OpenSearch());
            var table = Tables.Of("index", "quotes");
            foreach (var name in await indexes.ListAsync(cancellation))
                table.Add(name, (await indexes.CountAsync(name, cancellation)).ToString(CultureInfo.InvariantCulture));
            surroundings.Screen.Draw().Write(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Rebuild(Surroundings surroundings, DataOptions data)
    {
        var command = new Command("rebuild", "Build a new version of the index from the articles beside the one in use, compare, and switch to it. The old one is kept.");
        command.SetAction(async (parsed, cancellation) =>
            data.Place(parsed, surroundings.Variable) is CloudPlace place
                ? await RebuildAsync(surroundings.Screen, place, cancellation)
                : throw new CommandException("Only an index in a search service is rebuilt: name it with --index, and the articles with --articles. On one machine delete summit.db, and the next start builds it again.", ExitCode.Usage));
        return command;
    }

    private static async Task<int> RebuildAsync(Screen screen, CloudPlace place, CancellationToken cancellation)
    {
        var old = await FollowedParts.UsedAsync(place.Settings, cancellation);
        var rebuild = new IndexRebuild(place.Settings, place.Engine);
        var index = await rebuild.BeginAsync(cancellation);
        screen.Output.WriteLine($"{old} is in use; {index} is built.");
        IReadOnlyList<IngestFailure> failed = [];
        await Waiting.ForAsync(screen, "Filling", await rebuild.CountArticlesAsync(cancellation), async step =>
            failed = (await rebuild.FillAsync(index, new Steps(step), cancellation)).Failed);
        foreach (var (article, reason) in failed)
            screen.Error.WriteLine(PlainText.OneLine($"{article}: {reason}"));
        var built = await CompareAsync(rebuild, index, failed.Count == 0 ? Settling : TimeSpan.Zero, cancellation);
        screen.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{index}: {built.Known} of {built.Articles} articles, {built.Found} of {built.Expected} quotes."));
        if (!built.IsWhole)
            throw new CommandException($"Something is missing, so {old} stays in use. Run the command again: it goes on where it stopped.", ExitCode.Failed);
        if (!await rebuild.Current.SwitchAsync(index, cancellation))
            throw new CommandException("Somebody else has switched meanwhile. Run the command again.", ExitCode.Failed);
        // What changed while it was filled went into the old index only.
        await rebuild.FillAsync(index, null, cancellation);
        screen.Output.WriteLine($"{index} is in use now. {old} is kept; drop it with summit index drop {old}.");
        return ExitCode.Done;
    }

    /// <summary>The service shows what was written a second later, at times more, so what seems to be missing is counted again.</summary>
    private static async Task<RebuiltIndex> CompareAsync(IndexRebuild rebuild, string index, TimeSpan settling, CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(Pause, cancellation))
        {
            var built = await rebuild.CompareAsync(index, cancellation);
            if (built.IsWhole || waited.Elapsed >= settling)
                return built;
        }
    }

    private static Command Drop(Surroundings surroundings, DataOptions data)
    {
        var name = new Argument<string>("NAME") { Description = "The version, as summit index list names it." };
        var command = new Command("drop", "Delete a version of the index that is not in use any more.") { name };
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = data.Place(parsed, surroundings.Variable) is CloudPlace place
                ? place.Settings
                : throw new CommandException("Name the index with --index and the articles with --articles, so that the version in use is not dropped.", ExitCode.Usage);
            var index = parsed.GetRequiredValue(name);
            if (await FollowedParts.UsedAsync(settings, cancellation) == index)
                throw new CommandException($"{index} is in use. Build another first: summit index rebuild.", ExitCode.Failed);
            await new QuoteIndexes(settings.OpenSearch()).DropAsync(index, cancellation);
            surroundings.Screen.Output.WriteLine(PlainText.OneLine($"{index} is gone."));
            return ExitCode.Done;
        });
        return command;
    }

    private sealed class Steps(Action step) : IProgress<ReconcileStep>
    {
        public void Report(ReconcileStep value) => step();
    }
}
