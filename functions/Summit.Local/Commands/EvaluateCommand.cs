using System.CommandLine;

namespace Summit.Local.Commands;

internal static class EvaluateCommand
{
    public static Command Create(Surroundings surroundings) => new("evaluate", "Score the engine on annotated articles.");
}
