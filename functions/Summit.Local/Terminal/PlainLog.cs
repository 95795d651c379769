using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Summit.Local.Terminal;

/// <summary>
/// Writes the log as lines that people read: the message, after its level where that is worth a look. Names and reasons
/// come from articles, so nothing in them can steer a terminal.
/// </summary>
internal sealed class PlainLog() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "plain";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var level = logEntry.LogLevel > LogLevel.Information ? logEntry.LogLevel.ToString().ToLowerInvariant() + ": " : "";
        textWriter.WriteLine(level + PlainText.OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception)));
        if (logEntry is { Exception: { } failure, LogLevel: >= LogLevel.Error })
        {
            foreach (var line in failure.ToString().Split('\n'))
                textWriter.WriteLine(PlainText.OneLine(line));
        }
    }
}
