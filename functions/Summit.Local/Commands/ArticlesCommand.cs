using System.CommandLine;
using System.Text.Json;
using Summit.App.Ingestion;
using Summit.App.Lookup.Answers;
using Summit.Local.Terminal;

namespace Summit.Local.Commands;

/// <summary><c>summit articles</c>: which articles are in the index, and why others are not.</summary>
internal static class ArticlesCommand
{
    public static Command Create(Surroundings surroundings, DataOptions data)
    {
        var format = OutputFormat.Option(OutputFormat.Table, OutputFormat.Json);
        var status = new Option<string?>("--status") { Description = "Only articles that have come this far." };
        status.AcceptOnlyFromAmong("indexed", "rejected", "writing");
        var command = new Command("articles", "List the articles and how far they have come.") { format, status };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var parts = await surroundings.Open(data.Existing(parsed, surroundings.Variable), cancellation);
            var articles = await ReadAsync(parts.Lookup.Ledger, parsed.GetValue(status), parts.Parallelism, cancellation);
            Print(surroundings.Screen, articles, parsed.GetRequiredValue(format));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<List<ArticleJson>> ReadAsync(IIngestLedger ledger, string? status, int atOnce, CancellationToken cancellation)
    {
        var articles = new List<ArticleJson>();
        var states = ledger.ListAsync(null, cancellation).Where(state => status is null || IngestStatusName.Of(state.Status) == status);
        await foreach (var some in states.Chunk(atOnce))
        {
            var entries = await Task.WhenAll(some.Select(state => ledger.ReadAsync(state.Article, cancellation)));
            articles.AddRange(entries.OfType<LedgerEntry>().Select(entry => ArticleJson.Of(entry.Record)));
        }

        return articles;
    }

    private static void Print(Screen screen, List<ArticleJson> articles, string format)
    {
        if (format == OutputFormat.Json)
            screen.Output.WriteLine(JsonSerializer.Serialize(new(articles, null), LookupJson.Readable.ArticlePageJson));
        else
            screen.Draw().Write(Tables.Of(articles));
    }
}
