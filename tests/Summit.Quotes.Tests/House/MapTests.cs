using System.Text.RegularExpressions;

namespace Summit.Quotes.Tests.House;

/// <summary>functions/README.md, the map of the code, names what is there.</summary>
public partial class MapTests
{
    private const string Map = "functions/README.md";

    [Fact]
    public void Every_name_on_the_map_is_a_type_a_folder_or_a_file()
    {
        var there = Types().Concat(Places()).ToHashSet(StringComparer.Ordinal);
        var named = NameAtLineStart().Matches(Repository.Read(Map)).Select(match => match.Groups["name"].Value).ToList();
        Assert.True(named.Count > 50, $"Only {named.Count} names were found: is the map still a list of `Name`: what it does?");
        Assert.Equal([], named.Except(there));
    }

    [Fact]
    public void Every_folder_with_code_is_on_the_map()
    {
        var map = Repository.Read(Map);
        var folders = Repository.Sources.Select(path => Path.GetDirectoryName(path["functions/".Length..])!.Replace('\\', '/')).Distinct();
        Assert.Equal([], folders.Where(folder => !map.Contains($"`{folder}/`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_file_of_the_engine_is_on_the_map()
    {
        var map = Repository.Read(Map);
        var files = Repository.Sources.Where(path => path.StartsWith("functions/Summit.Quotes/", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal([], files.Where(file => !map.Contains($"`{file}`", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Types() =>
        Repository.Sources.SelectMany(path => TypeName().Matches(Repository.Read(path)).Select(match => match.Groups["name"].Value));

    /// <summary>Files by name and by path, and their folders by path.</summary>
    private static IEnumerable<string> Places() =>
        Repository.Files("functions", "*").Select(path => path["functions/".Length..])
            .SelectMany(path => new[] { path, Path.GetFileName(path), Path.GetDirectoryName(path)!.Replace('\\', '/') + "/" });

    [GeneratedRegex("^ *(?:[-*]|[0-9]+\\.) +`(?<name>[^`]+)`(?= *[:–—-])", RegexOptions.Multiline)]
    private static partial Regex NameAtLineStart();

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?: struct)?|delegate [\w<>]+) (?<name>\w+)")]
    private static partial Regex TypeName();
}
