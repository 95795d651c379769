using System.CommandLine;
using System.Text;
using System.Text.Json;
using Summit.Local.Evaluation;
using Summit.Local.Evaluation.Report;
using Summit.Local.Terminal;
using Summit.Quotes;

namespace Summit.Local.Commands;

/// <summary><c>summit evaluate</c>: scores the engine on annotated articles.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folders = new Argument<DirectoryInfo[]>("GOLD ARTICLES")
        {
            Description = "Folder with one NAME.json of annotations per article, and folder with the articles; more such pairs may follow.",
            Arity = ArgumentArity.OneOrMore,
        }.AcceptExistingOnly();
        folders.Validators.Add(given =>
        {
            if (given.Tokens.Count % 2 != 0)
                given.AddError("Name folders in pairs: GOLD ARTICLES [GOLD ARTICLES ...].");
        });
        var errors = new Option<bool>("--errors") { Description = "Show what was missed, extra or wrong, with the text around it." };
        var json = new Option<bool>("--json") { Description = "Print the figures alone, as one JSON object a pair of folders." };
        var html = new Option<FileInfo?>("--html") { Description = "Write a report with the texts to this file.", HelpName = "FILE" };
        var command = new Command("evaluate", "Score the engine on annotated articles.") { folders, errors, json, html };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            surroundings.Screen,
            Scores.Of(Read(parsed.GetRequiredValue(folders)), QuoteEngine.Default, cancellation),
            parsed.GetValue(errors),
            parsed.GetValue(json),
            parsed.GetValue(html))));
        return command;
    }

    private static List<GoldSet> Read(DirectoryInfo[] folders) =>
        [.. folders.Chunk(2).Select(pair => GoldSet.Read(pair[0].FullName, pair[1].FullName))];

    private static int Run(Screen screen, Scores scores, bool errors, bool json, FileInfo? html)
    {
        if (html is not null)
            WriteReport(scores, html);
        if (errors)
            PrintErrors(screen, scores);
        if (json)
            foreach (var set in scores.Sets)
                PrintJson(screen, Figures.Of([.. scores.Texts.Where(text => text.Set == set)]));
        else
            foreach (var table in scores.Tables())
                Print(screen, table);
        return scores.Texts.Any(text => text.Found is null || text.Misplaced.Any()) ? ExitCode.Failed : ExitCode.Done;
    }

    private static void WriteReport(Scores scores, FileInfo file)
    {
        using var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        HtmlReport.Write(scores, writer);
    }

    private static void PrintErrors(Screen screen, Scores scores)
    {
        foreach (var text in scores.Texts)
            foreach (var difference in Differences.Of(text))
                screen.Output.WriteLine(SideBySide.Of(text, difference));
    }

    private static void Print(Screen screen, ScoreTable scores)
    {
        var table = Tables.Of([.. scores.Columns]);
        foreach (var row in scores.Rows)
            table.Add([.. row]);
        screen.Output.WriteLine($"{scores.Name}: {scores.Note}");
        screen.Draw().Write(table);
    }

    private static void PrintJson(Screen screen, IReadOnlyList<Figure> figures)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            foreach (var figure in figures)
                if (double.IsNaN(figure.Value))
                    writer.WriteNull(figure.Name);
                else
                    writer.WriteNumber(figure.Name, figure.Value);
            writer.WriteEndObject();
        }

        screen.Output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
