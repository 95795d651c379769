using System.Text.RegularExpressions;
using Summit.Quotes.Tests.House;

namespace Summit.Infra.Tests;

/// <summary>The names of the functions, read from the shell's source: its packages are not on every feed.</summary>
internal static partial class FunctionNames
{
    public static IReadOnlyList<string> InSource { get; } =
        [.. Repository.Files("functions/Summit.Functions", "*.cs").SelectMany(file => FunctionAttribute().Matches(Repository.Read(file))).Select(match => match.Groups["name"].Value)];

    public static void AssertThere(string name) => Assert.Contains(name, InSource);

    [GeneratedRegex("""\[Function\((?:nameof\((?:\w+\.)*(?<name>\w+)\)|"(?<name>[^"]+)")""")]
    private static partial Regex FunctionAttribute();
}
