using Summit.Local.Hosting;
using Summit.Local.Terminal;

namespace Summit.Local.Commands;

/// <summary>What commands work in: the terminal, and how data is opened.</summary>
internal sealed record Surroundings(Screen Screen, OpenParts Open)
{
    /// <summary>Reads an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;
}
