using System.Text;
using Spectre.Console;

namespace Summit.Local.Terminal;

/// <summary>Where a command reads and writes.</summary>
/// <param name="Output">What was asked for.</param>
/// <param name="Error">What went wrong, and how far long work has come.</param>
/// <param name="OpenInput">Opens what is piped in.</param>
/// <param name="IsTerminal">Whether a person watches: colours and progress are for people only.</param>
internal sealed record Screen(TextWriter Output, TextWriter Error, Func<Stream> OpenInput, bool IsTerminal)
{
    // Wide enough that tables in files and pipes wrap seldom.
    private const int WidthOfFiles = 160;

    public static Screen OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (!Console.IsOutputRedirected)
            Console.OutputEncoding = utf8;
        return new(
            new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = !Console.IsOutputRedirected },
            Console.Error,
            Console.OpenStandardInput,
            !Console.IsOutputRedirected);
    }

    /// <summary>Draws on the output.</summary>
    public IAnsiConsole Draw() => Drawing(Output, IsTerminal);

    /// <summary>Draws where messages go, so that progress never mixes with what was asked for.</summary>
    public IAnsiConsole DrawBeside() => Drawing(Error, IsTerminal && !Console.IsErrorRedirected);

    private static IAnsiConsole Drawing(TextWriter writer, bool live)
    {
        // Left to detect, Spectre.Console respects NO_COLOR.
        var drawing = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = live ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = live ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = live ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!live)
            drawing.Profile.Width = WidthOfFiles;
        return drawing;
    }
}
