using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Summit.App.Index;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Answers.Formats;
using Summit.App.Lookup.Questions;
using Summit.Local.Terminal;

namespace Summit.Local.Commands;

/// <summary><c>summit search</c>: the question of GET /v1/quotes, asked in a terminal.</summary>
internal static class SearchCommand
{
    /// <summary>An option and the parameter of the API that it stands for, which says what values are allowed.</summary>
    private sealed record Filter(string Parameter, Option<string[]> Option);

    public static Command Create(Surroundings surroundings, DataOptions data)
    {
        var words = new Argument<string[]>("QUERY")
        {
            Description = "Words that must stand in the quote. \"Phrases\", -excluded and begin* work as well.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = OutputFormat.Option(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        var command = new Command("search", "Look up quotes in the index.") { words, format };
        var filters = Filters();
        foreach (var filter in filters)
            command.Add(filter.Option);
        command.SetAction(async (parsed, cancellation) =>
        {
            var query = Query(parsed, parsed.GetValue(words) ?? [], filters);
            await using var parts = await surroundings.Open(data.Existing(parsed, surroundings.Variable), cancellation);
            Print(surroundings.Screen, await FindAsync(parts.Lookup.Index, query, cancellation), parsed.GetRequiredValue(format));
            return ExitCode.Done;
        });
        return command;
    }

    private static List<Filter> Filters() =>
    [
        Of("--speaker", "speaker", "A speaker's id, or words of the name."),
        Of("--kind", "kind", "direct, partial, turn or indirect; several with commas."),
        Of("--outlet", "outlet", "Who published the article."),
        Of("--language", "language", "Language code of the article, such as fr."),
        Of("--article", "article", "Name of one article."),
        Of("--from", "from", "Published at or after this day or moment."),
        Of("--to", "to", "Published on or before this day, or before this moment."),
        Of("--min-confidence", "minConfidence", "How sure the speaker must be, from 0 to 1."),
        Of("--sort", "sort", "relevance, newest or oldest."),
        Of("--limit", "limit", "How many to print, from 1 to 100."),
        Of("--cursor", "cursor", "Goes on where a page ended: the \"next\" of that page."),
        Of("--facets", "facets", "What to count over the whole answer: speaker, kind, outlet, language, month."),
        Of("--highlight", "highlight", "true to tell where the words stand (json only)."),
    ];

    private static Filter Of(string option, string parameter, string description) =>
        new(parameter, new Option<string[]>(option) { Description = description, HelpName = "VALUE", Arity = ArgumentArity.OneOrMore });

    private static QuoteQuery Query(ParseResult parsed, string[] words, List<Filter> filters)
    {
        var given = new Dictionary<string, StringValues>();
        if (Array.Find(words, word => word.StartsWith("--", StringComparison.Ordinal)) is { } unknown)
            throw new CommandException($"There is no option {PlainText.OneLine(unknown)}. summit search --help lists them.", ExitCode.Usage);
        if (words.Length > 0)
            given["q"] = string.Join(' ', words);
        foreach (var filter in filters)
            if (parsed.GetValue(filter.Option) is { Length: > 0 } values)
                given[filter.Parameter] = values;
        return QuoteQuestion.TryRead(given, out var query, out var problem)
            ? query
            : throw new CommandException(PlainText.OneLine(problem.Detail), ExitCode.Usage);
    }

    private static async Task<PageJson> FindAsync(IQuoteIndex index, QuoteQuery query, CancellationToken cancellation)
    {
        try
        {
            return PageJson.Of(await index.FindAsync(query, cancellation));
        }
        catch (CursorException broken)
        {
            throw new CommandException(broken.Message, ExitCode.Usage);
        }
    }

    private static void Print(Screen screen, PageJson page, string format)
    {
        if (format == OutputFormat.Json)
        {
            screen.Output.WriteLine(JsonSerializer.Serialize(page, LookupJson.Readable.PageJson));
            return;
        }

        if (format == OutputFormat.Csv)
        {
            screen.Output.Write(CsvFormat.Table(page.Items));
            // A line in the table would be a quote.
            screen.Error.WriteLine(Count(page));
            return;
        }

        screen.Draw().Write(Tables.Of(page));
        foreach (var (name, counts) in page.Facets)
            screen.Output.WriteLine(PlainText.OneLine($"{name}: {string.Join(", ", counts.Select(count => $"{count.Label ?? count.Value} ({count.Count})"))}"));
        screen.Output.WriteLine(Count(page));
    }

    private static string Count(PageJson page) =>
        $"{page.Items.Count} of {page.Total} quotes{(page.Next is null ? "" : $", more with --cursor {page.Next}")}";
}
