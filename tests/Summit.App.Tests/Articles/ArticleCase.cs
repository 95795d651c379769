using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Summit.App.Tests.Articles;

/// <summary>A line of a .cases file: <c>name | content type | content ⇒ expected</c>.</summary>
internal sealed partial record ArticleCase(string Name, string? ContentType, byte[] Content, string Expected)
{
    public static TheoryData<string> Lines(string file) => new(File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", file))
        .Where(line => line.Length > 0 && line[0] != '#'));

    public static ArticleCase Parse(string line)
    {
        var match = CaseLine().Match(line);
        Assert.True(match.Success, $"Not a case: {line}");
        var type = match.Groups["type"].Value;
        return new(match.Groups["name"].Value, type == "-" ? null : type, Bytes(match.Groups["content"].Value), match.Groups["expected"].Value);
    }

    public static byte[] Bytes(string content)
    {
        if (Repetition().Match(content) is { Success: true } repetition)
        {
            var count = int.Parse(repetition.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
            content = repetition.Groups["before"].Value + string.Concat(Enumerable.Repeat(repetition.Groups["text"].Value, count));
        }

        return [.. Parts().Matches(content).SelectMany(part => Part(part.Value))];
    }

    private static byte[] Part(string part) => part switch
    {
        "\\n" => [(byte)'\n'],
        "\\r" => [(byte)'\r'],
        "\\t" => [(byte)'\t'],
        "\\0" => [0],
        ['\\', 'x', ..] => [Convert.ToByte(part[2..], 16)],
        _ => Encoding.UTF8.GetBytes(part),
    };

    [GeneratedRegex("^(?<name>[^|]+) \\| (?<type>[^|]+) \\| (?<content>.*) ⇒ (?<expected>.+)$")]
    private static partial Regex CaseLine();

    [GeneratedRegex("^(?<before>.*?)(?<count>[0-9]+) \\* (?<text>.+)$")]
    private static partial Regex Repetition();

    [GeneratedRegex(@"\\n|\\r(?!tf)|\\t|\\0|\\x[0-9A-F]{2}|[^\\]+|\\")]
    private static partial Regex Parts();
}
