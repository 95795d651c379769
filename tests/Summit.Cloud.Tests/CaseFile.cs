using System.Globalization;
using System.Text.RegularExpressions;

namespace Summit.Cloud.Tests;

/// <summary>Cases as lines of text: <c>input ⇒ expected</c>.</summary>
internal static partial class CaseFile
{
    private const string Arrow = " ⇒ ";

    /// <summary>Both sides of each line, with \n, \t, \0, \uXXXX and \\ as escapes.</summary>
    /// <exception cref="InvalidDataException">A line can't be read.</exception>
    public static TheoryData<string, string> Pairs(string path)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", path)))
        {
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal) || line == "#")
                continue;
            if (line.Split(Arrow) is not [var input, var expected])
                throw new InvalidDataException($"{path}: '{line}' is not 'input{Arrow}expected'.");
            pairs.Add(Unescape(input), Unescape(expected));
        }

        return pairs;
    }

    private static string Unescape(string text) => Escape().Replace(text, match => match.Value[1] switch
    {
        'n' => "\n",
        't' => "\t",
        '0' => "\0",
        'u' => ((char)ushort.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        '\\' => "\\",
        _ => throw new InvalidDataException($"'{match.Value}' is no escape."),
    });

    [GeneratedRegex(@"\\(u[0-9A-F]{4}|.)")]
    private static partial Regex Escape();
}
