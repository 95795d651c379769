using Azure.Identity;

namespace Summit.Local.Commands;

/// <summary>Ends a command with one line for the user.</summary>
/// <param name="message">What is wrong, where, and what to do.</param>
/// <param name="exitCode">What the process returns.</param>
internal sealed class CommandException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>What a failure says to people.</summary>
    public static string Words(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is AuthenticationFailedException)
                return $"No identity of this machine gets into Azure. Log in with az login, or give a connection string of the storage account and a key of the index. Azure says: {cause.Message.Split('\n')[0]}";
        }

        // The name of an argument says nothing to who gave it by another.
        return failure is ArgumentException ? failure.Message.Split(" (Parameter", 2)[0] : failure.Message;
    }
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
