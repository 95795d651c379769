using System.Globalization;
using System.Text;

namespace Summit.Quotes.Tests;

/// <summary>A text gives the same answer on every culture and however many threads read at once.</summary>
public sealed class SameAnswerTests
{
    private const int Rounds = 4;

    /// <summary>The texts of all cases, one by one and each file as one article.</summary>
    private static readonly string[] Texts =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.cases", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(TextOf).ToArray())
            .SelectMany(texts => (string[])[.. texts, string.Join('\n', texts)])];

    private static readonly string[] Expected = In(CultureInfo.InvariantCulture, () => Texts.Select(Written).ToArray());

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    public void Every_culture_gives_the_same_answer(string culture) =>
        Assert.Equal(Expected, In(new CultureInfo(culture), () => Texts.Select(Written).ToArray()));

    /// <summary>Long texts and short ones in turns, so that each finds what another has left in the shared arrays.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Every_number_of_threads_gives_the_same_answer(int threads)
    {
        var found = new string[Rounds * Texts.Length];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => found[i] = Written(Texts[i % Texts.Length]));
        for (var round = 0; round < Rounds; round++)
            Assert.Equal(Expected, found.Skip(round * Texts.Length).Take(Texts.Length));
    }

    private static string TextOf(string line) => line.Split(" ⇒ ")[0].Replace("⏎", "\n", StringComparison.Ordinal);

    private static T In<T>(CultureInfo culture, Func<T> read)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return read();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Written(string text)
    {
        var extraction = QuoteEngine.Default.Extract(text);
        var written = new StringBuilder(extraction.Language);
        foreach (var quote in extraction.Quotes)
        {
            written.Append(CultureInfo.InvariantCulture, $"\n{quote.Span} {quote.Kind} {quote.Source} {quote.Cue} {quote.Pass} {quote.Confidence} {quote.Turn}");
            foreach (var speaker in quote.Speakers)
                written.Append(CultureInfo.InvariantCulture, $" {speaker.Id}={speaker.Name}");
        }

        foreach (var remark in extraction.Remarks)
            written.Append(CultureInfo.InvariantCulture, $"\n{remark.Span} {remark.Message}");
        return written.ToString();
    }
}
