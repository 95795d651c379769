namespace Summit.Local.Commands;

/// <summary>Ends a command with one line for the user.</summary>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="exitCode">What the process returns.</param>
internal sealed class CommandException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something failed, wholly or in part.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;
}
