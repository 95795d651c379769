using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Hosting;
using Summit.App.Index;
using Summit.Local.Hosting;

namespace Summit.Local.Commands;

/// <summary><c>summit serve</c>: answers over HTTP and watches the articles' directory.</summary>
internal static class ServeCommand
{
    public static Command Create(Surroundings surroundings, DataOptions data, ServeOptions options)
    {
        var command = new Command("serve", "Serve lookups over HTTP and take in what changes in the articles' directory.");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(surroundings, data, options, parsed, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(
        Surroundings surroundings, DataOptions data, ServeOptions options, ParseResult parsed, CancellationToken cancellation)
    {
        var settings = options.Settings(parsed, surroundings.Variable);
        var place = data.Place(parsed, surroundings.Variable);
        if (place is FolderPlace folder && data.OwnArticles(parsed, surroundings.Variable))
            Samples.FillNew(folder.Articles);
        await using var parts = await surroundings.Open(place, cancellation);
        // Asked before the start: an index that is not there is told in one line, and not by whoever comes to need it first.
        var quotes = await CountAsync(parts, cancellation);
        await using var app = LocalHost.Build(settings, parts);
        await StartAsync(app, settings, cancellation);
        await GreetAsync(surroundings, app, parts, quotes, cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    private static async Task StartAsync(WebApplication app, HostSettings settings, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new CommandException(
                $"Something else listens on {string.Join(", ", settings.Addresses)}. Stop it, or give another --port.", ExitCode.Failed);
        }
    }

    private static async Task<long> CountAsync(LocalParts parts, CancellationToken cancellation) =>
        (await parts.Lookup.Index.FindAsync(new QuoteQuery { Limit = 0 }, cancellation)).Total;

    private static async Task GreetAsync(
        Surroundings surroundings, WebApplication app, LocalParts parts, long quotes, CancellationToken cancellation)
    {
        var address = app.Urls.First();
        var output = surroundings.Screen.Output;
        output.WriteLine($"Summit answers at {string.Join(", ", app.Urls)}. Ctrl+C stops it.");
        output.WriteLine($"  articles  {parts.Places.Articles} (watched)");
        output.WriteLine($"  quotes    {parts.Places.Quotes}: {quotes} quotes so far");
        output.WriteLine($"  search    {address}/search");
        output.WriteLine("Try");
        output.WriteLine($"  curl '{address}/v1/quotes?limit=5&facets=speaker'");
        output.WriteLine($"  curl '{address}/v1/extract?name=lake.txt' -H 'Content-Type: text/plain' --data-binary @lake.txt");
        await output.FlushAsync(cancellation);
    }
}
