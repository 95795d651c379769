using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Summit.Local.Evaluation;
using Summit.Local.Terminal;

namespace Summit.Local.Commands;

/// <summary><c>summit evaluate</c>: scores the engine on annotated articles.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var gold = new Argument<DirectoryInfo>("GOLD") { Description = "Folder with one NAME.json of annotations per article." }.AcceptExistingOnly();
        var articles = new Argument<DirectoryInfo>("ARTICLES") { Description = "Folder with the articles." }.AcceptExistingOnly();
        var errors = new Option<bool>("--errors") { Description = "List what was missed, extra, or given to the wrong speaker." };
        var json = new Option<bool>("--json") { Description = "Print the figures as one JSON object." };
        var command = new Command("evaluate", "Score the engine on annotated articles.") { gold, articles, errors, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            surroundings.Screen,
            GoldSet.Score(parsed.GetRequiredValue(gold).FullName, parsed.GetRequiredValue(articles).FullName, cancellation),
            parsed.GetValue(errors),
            parsed.GetValue(json))));
        return command;
    }

    private static int Run(Screen screen, Tally tally, bool errors, bool json)
    {
        if (errors)
            foreach (var error in tally.Errors)
                screen.Output.WriteLine(PlainText.OneLine(
                    $"{error.What,-8} {error.Article}  gold: {Show(error.Gold)}  found: {Show(error.Found)}"));
        var figures = Figures.Of(tally);
        if (json)
            PrintJson(screen, figures);
        else
            PrintTable(screen, figures);
        return tally.BadOffsets + tally.ArticlesWithoutPrediction > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static string Show(GoldQuote? quote) =>
        quote is null ? "-" : $"{quote.Kind} [{quote.Speaker ?? "?"}] {(quote.Text.Length > 90 ? quote.Text[..90] + "…" : quote.Text)}";

    private static void PrintTable(Screen screen, IReadOnlyList<(string Name, double Value)> figures)
    {
        var table = Tables.Of("figure", "value");
        foreach (var (name, value) in figures)
            table.Add(name, double.IsInteger(value) && IsCount(name) ? value.ToString("0", CultureInfo.InvariantCulture) : value.ToString("0.000", CultureInfo.InvariantCulture));
        screen.Draw().Write(table);
    }

    private static bool IsCount(string name) =>
        name is "articles" or "gold_speech" or "gold_indirect" or "mentions_as_speech" or "bad_offsets" or "articles_without_prediction";

    private static void PrintJson(Screen screen, IReadOnlyList<(string Name, double Value)> figures)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in figures)
                if (double.IsNaN(value))
                    writer.WriteNull(name);
                else
                    writer.WriteNumber(name, value);
            writer.WriteEndObject();
        }

        screen.Output.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
