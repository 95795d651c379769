using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Summit.Local.Terminal;

namespace Summit.Local.Commands;

/// <summary>The command line: which commands there are, and what becomes of failures.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line and gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings, CancellationToken cancellation = default)
    {
        var screen = surroundings.Screen;
        try
        {
            var parsed = Root(surroundings).Parse(args);
            if (parsed.Action is not ParseErrorAction wrong)
                return await parsed.InvokeAsync(Invocation(screen.Output, screen.Error), cancellation);
            // What is wrong goes to stderr whole: also the names that were probably meant.
            wrong.ShowHelp = false;
            await parsed.InvokeAsync(Invocation(screen.Error, screen.Error), cancellation);
            return ExitCode.Usage;
        }
        catch (CommandException failure)
        {
            screen.Error.WriteLine(failure.Message);
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception failure)
        {
            screen.Error.WriteLine(PlainText.OneLine(CommandException.Words(failure)));
            return ExitCode.Failed;
        }
        finally
        {
            await FlushAsync(screen);
        }
    }

    private static async Task FlushAsync(Screen screen)
    {
        try
        {
            await screen.Output.FlushAsync(CancellationToken.None);
        }
        catch (IOException)
        {
            // Whoever read the output has gone (| head), and nobody is left to tell.
        }
    }

    private static RootCommand Root(Surroundings surroundings)
    {
        var data = new DataOptions();
        var serve = new ServeOptions();
        var root = new RootCommand("Summit finds the quotes in news articles and who says them. Without a command it serves them over HTTP.")
        {
            ServeCommand.Create(surroundings, data, serve),
            IngestCommand.Create(surroundings, data),
            ExtractCommand.Create(surroundings, data),
            SearchCommand.Create(surroundings, data),
            ShareCommand.Create(surroundings, data),
            ArticlesCommand.Create(surroundings, data),
            EvaluateCommand.Create(surroundings),
            IndexCommand.Create(surroundings, data),
        };
        data.AddTo(root);
        serve.AddTo(root);
        root.SetAction((parsed, cancellation) => ServeCommand.RunAsync(surroundings, data, serve, parsed, cancellation));
        Complete(root);
        return root;
    }

    private static void Complete(RootCommand root)
    {
        foreach (var option in root.Options)
            if (option is HelpOption { Action: HelpAction help })
                option.Action = new HelpWithExamples(help);
            else if (option is VersionOption)
                option.Action = new PrintVersion();
    }

    private static InvocationConfiguration Invocation(TextWriter output, TextWriter error) => new()
    {
        Output = output,
        Error = error,
        EnableDefaultExceptionHandler = false,
        // Long enough for what is under way to end cleanly after Ctrl+C.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
    };
}
