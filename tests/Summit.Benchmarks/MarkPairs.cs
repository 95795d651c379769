using System.Text.RegularExpressions;

namespace Summit.Benchmarks;

/// <summary>What a regular expression can do: pair quotation marks, and say nothing of speakers.</summary>
internal static partial class MarkPairs
{
    public static int Count(string text) => Pair().Count(text);

    [GeneratedRegex("«[^»]*»|“[^”]*”|\"[^\"]*\"")]
    private static partial Regex Pair();
}
