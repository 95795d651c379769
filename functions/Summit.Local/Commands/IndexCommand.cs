using System.CommandLine;
using System.Globalization;
using Summit.Cloud;
using Summit.Cloud.Search;
using Summit.Local.Hosting;
using Summit.Local.Terminal;

namespace Summit.Local.Commands;

/// <summary><c>summit index</c>: the versions of the index in a search service.</summary>
internal static class IndexCommand
{
    public static Command Create(Surroundings surroundings, DataOptions data)
    {
        return new Command("index", "Make, list, rebuild, use and drop versions of the index in a search service.")
        {
            CreateIndex(surroundings, data),
            List(surroundings, data),
            Rebuild(surroundings, data),
            Use(surroundings, data),
            Drop(surroundings, data),
        };
    }

    private static Command CreateIndex(Surroundings surroundings, DataOptions data)
    {
        var command = new Command("create", "Make the index, or bring the one that is in use up to date. Can be repeated.");
        command.SetAction(async (parsed, cancellation) =>
        {
            var name = data.IndexedArticles(parsed, surroundings.Variable) is { } place
                ? await CreateAsync(place, cancellation)
                : await CreateAsync(new QuoteIndexes(data.Index(parsed, surroundings.Variable).OpenSearch()), cancellation);
            surroundings.Screen.Output.WriteLine($"{name} is there.");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<string> CreateAsync(CloudPlace place, CancellationToken cancellation)
    {
        if (place.MakesContainers)
            await place.Settings.OpenStorage(isHasty: true).EnsureAsync(cancellation);
        await IndexInUse.CheckAsync(place.Settings, cancellation);
        return await new IndexRebuild(place.Settings, place.Engine).CreateAsync(cancellation);
    }

    /// <summary>Without the articles nobody knows which of several versions is in use.</summary>
    private static async Task<string> CreateAsync(QuoteIndexes indexes, CancellationToken cancellation) =>
        await indexes.ListAsync(cancellation) switch
        {
            [] => await indexes.CreateAsync(QuoteIndexDefinition.FirstName, cancellation),
            [var only] => await indexes.CreateAsync(only, cancellation),
            var several => throw new CommandException(
                $"There are {several.Count} versions of the index, and only the articles' storage account tells which is in use: name it with --articles as well.", ExitCode.Usage),
        };

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
        var settling = new Option<int>("--settling")
        {
            Description = "How many seconds hosts take at most to see that another index is in use.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => 60,
        };
        var command = new Command("rebuild", "Build a new version of the index from the articles beside the one in use, compare, and switch to it. The old one is kept.") { settling };
        command.SetAction(async (parsed, cancellation) =>
        {
            var place = Place(parsed, surroundings, data);
            await IndexInUse.AskAsync(place.Settings, cancellation);
            await new RebuildRun(surroundings.Screen, new IndexRebuild(place.Settings, place.Engine)) { Settling = TimeSpan.FromSeconds(parsed.GetValue(settling)) }
                .RunAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Use(Surroundings surroundings, DataOptions data) => OfVersion(
        surroundings,
        data,
        new("use", "Put a version of the index into use that is there, as to go back to an older one."),
        async (rebuild, index, _, cancellation) => await rebuild.UseAsync(index, cancellation)
            ? $"{index} is in use; the next walk brings it up to date."
            : throw new CommandException("Somebody else has switched meanwhile. Run the command again.", ExitCode.Failed));

    private static Command Drop(Surroundings surroundings, DataOptions data)
    {
        var force = new Option<bool>("--force")
        {
            Description = "Also one that is being built, or that a Summit with another layout of the index uses.",
        };
        return OfVersion(
            surroundings,
            data,
            new("drop", "Delete a version of the index that is not in use any more, and what is known of its articles.") { force },
            async (rebuild, index, parsed, cancellation) =>
            {
                await rebuild.DropAsync(index, parsed.GetValue(force), cancellation);
                return $"{index} is gone.";
            });
    }

    /// <summary>Makes of a command one that does something with a version, and prints what came of it.</summary>
    private static Command OfVersion(
        Surroundings surroundings, DataOptions data, Command command, Func<IndexRebuild, string, ParseResult, CancellationToken, Task<string>> act)
    {
        var name = new Argument<string>("NAME") { Description = "The version, as summit index list names it." };
        command.Add(name);
        command.SetAction(async (parsed, cancellation) =>
        {
            var place = Place(parsed, surroundings, data);
            var said = await act(new IndexRebuild(place.Settings, place.Engine), parsed.GetRequiredValue(name), parsed, cancellation);
            surroundings.Screen.Output.WriteLine(PlainText.OneLine(said));
            return ExitCode.Done;
        });
        return command;
    }

    private static CloudPlace Place(ParseResult parsed, Surroundings surroundings, DataOptions data) =>
        data.Place(parsed, surroundings.Variable) as CloudPlace
        ?? throw new CommandException(
            "Name the index in a search service with --index and its articles with --articles. On one machine there are no versions: delete summit.db, and the next start builds it again.",
            ExitCode.Usage);
}
