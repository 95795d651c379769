using Summit.Quotes.Tests.House;

namespace Summit.Infra.Tests.Compiled;

/// <summary>What people write: the templates as text. Paths are relative to the root of the repository.</summary>
internal static class BicepFiles
{
    public static IReadOnlyList<string> All { get; } = [.. Repository.Files("infra", "*.bicep")];

    public static IEnumerable<(string File, string[] Lines)> Read() => All.Select(file => (file, Repository.Read(file).Split('\n')));
}
