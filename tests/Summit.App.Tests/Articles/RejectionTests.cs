using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Summit.App.Articles;

namespace Summit.App.Tests.Articles;

/// <summary>Cases/rejections.cases, a line a test; its head says how a line is read.</summary>
public partial class RejectionTests
{
    public static TheoryData<string> Cases => new(File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "rejections.cases"))
        .Where(line => line.Length > 0 && line[0] != '#'));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_no_article_is_rejected_with_a_reason(string line)
    {
        var match = CaseLine().Match(line);
        Assert.True(match.Success, $"Not a case: {line}");
        var type = match.Groups["type"].Value;
        var reading = new ArticleReader(100_000).Read(match.Groups["name"].Value, type == "-" ? null : type, Bytes(match.Groups["content"].Value));
        Assert.Null(reading.Article);
        Assert.NotNull(reading.Rejection);
        Assert.All(match.Groups["words"].Value.Split(" ; "), words => Assert.Contains(words.Trim(), reading.Rejection, StringComparison.Ordinal));
        Assert.EndsWith(".", reading.Rejection, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string content)
    {
        if (Repetition().Match(content) is { Success: true } repetition)
        {
            var count = int.Parse(repetition.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
            content = repetition.Groups["before"].Value + string.Concat(Enumerable.Repeat(repetition.Groups["text"].Value, count));
        }

        var bytes = new List<byte>();
        foreach (Match part in Parts().Matches(content)) bytes.AddRange(Part(part.Value));
        return [.. bytes];
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

    [GeneratedRegex("^(?<name>[^|]+) \\| (?<type>[^|]+) \\| (?<content>.*) ⇒ (?<words>.+)$")]
    private static partial Regex CaseLine();

    [GeneratedRegex("^(?<before>.*?)(?<count>[0-9]+) \\* (?<text>.+)$")]
    private static partial Regex Repetition();

    [GeneratedRegex(@"\\n|\\r(?!tf)|\\t|\\0|\\x[0-9A-F]{2}|[^\\]+|\\")]
    private static partial Regex Parts();
}
