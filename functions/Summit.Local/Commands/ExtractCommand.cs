using System.CommandLine;
using System.Text.Json;
using Summit.App.Articles;
using Summit.App.Lookup.Answers;
using Summit.Local.Folder;
using Summit.Local.Terminal;
using Summit.Quotes;

namespace Summit.Local.Commands;

/// <summary><c>summit extract</c>: reads articles and prints their quotes; stores nothing.</summary>
internal static class ExtractCommand
{
    private sealed record Extracted(ArticleFile File, ExtractionJson? Quotes, string? Rejection);

    public static Command Create(Surroundings surroundings, DataOptions data)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files, folders, or - for what is piped in.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = OutputFormat.Option(OutputFormat.Table, OutputFormat.Json, OutputFormat.JsonLines);
        var all = new Option<bool>("--all") { Description = "Also print marks that report nobody's words (mentions)." };
        var command = new Command("extract", "Print the quotes of articles and who says them.") { paths, format, all };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            surroundings.Screen,
            ArticleFiles.Find(parsed.GetRequiredValue(paths)),
            data.Engine(parsed),
            parsed.GetRequiredValue(format),
            parsed.GetValue(all),
            cancellation)));
        return command;
    }

    private static int Run(Screen screen, IReadOnlyList<ArticleFile> files, QuoteEngine engine, string format, bool mentions, CancellationToken cancellation)
    {
        var reader = new ArticleReader();
        var extracted = files.AsParallel().AsOrdered().WithCancellation(cancellation)
            .WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(file => Extract(file, reader, engine, screen, mentions));
        var printer = new ExtractionPrinter(screen, format);
        var exitCode = ExitCode.Done;
        foreach (var one in extracted)
        {
            if (one.Quotes is { } quotes)
            {
                printer.Print(quotes);
                continue;
            }

            screen.Error.WriteLine(PlainText.OneLine($"{one.File.Path}: {one.Rejection}"));
            exitCode = ExitCode.Failed;
        }

        printer.End();
        return exitCode;
    }

    private static Extracted Extract(ArticleFile file, ArticleReader reader, QuoteEngine engine, Screen screen, bool mentions)
    {
        try
        {
            var content = Bytes(file, screen, reader.MaxBytes);
            var side = file.Path == ArticleFiles.Piped ? SideFile.None : SideFile.Beside(file.Path, content.Span);
            var reading = reader.Read(file.Name, side.ContentType, content, SideMetadata.Read(side.Side));
            return reading.Article is { } article
                ? new(file, ExtractionJson.Of(article, engine, mentions), null)
                : new(file, null, reading.Rejection);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return new(file, null, unread.Message);
        }
        catch (InvalidDataException fault)
        {
            return new(file, null, $"Correct {file.Name}{ArticleFileName.SideEnding}: {fault.Message}");
        }
    }

    /// <summary>The bytes of a file; of one over the limit just enough for the reader to see that.</summary>
    private static ReadOnlyMemory<byte> Bytes(ArticleFile file, Screen screen, int maxBytes)
    {
        using var source = file.Path == ArticleFiles.Piped ? screen.OpenInput() : File.OpenRead(file.Path);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (bytes.Length <= maxBytes && source.Read(buffer) is > 0 and var read)
            bytes.Write(buffer, 0, read);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}

/// <summary>Prints extractions one after another.</summary>
internal sealed class ExtractionPrinter(Screen screen, string format)
{
    private int _printed;

    public void Print(ExtractionJson extraction)
    {
        if (format == OutputFormat.Table)
        {
            screen.Output.WriteLine(PlainText.OneLine($"{extraction.Article} ({extraction.Language}) {extraction.Title}"));
            screen.Draw().Write(Tables.Of(extraction));
            return;
        }

        if (format == OutputFormat.Json)
            screen.Output.Write(_printed == 0 ? "[\n" : ",\n");
        screen.Output.Write(JsonSerializer.Serialize(extraction, LookupJson.Readable.ExtractionJson));
        if (format == OutputFormat.JsonLines)
            screen.Output.Write('\n');
        _printed++;
    }

    public void End()
    {
        if (format == OutputFormat.Json)
            screen.Output.Write(_printed == 0 ? "[]\n" : "\n]\n");
    }
}
