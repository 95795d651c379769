namespace Summit.Quotes.Tests;

/// <summary>
/// Runs Cases/LANGUAGE/*.cases. A line reads <c>text ⇒ kind [speaker] quote ¦ kind [speaker] quote …</c>; ⏎ ends a
/// paragraph of the text, <c>[?]</c> is an unknown speaker, <c>⇒ -</c> says that there is no quote.
/// </summary>
public class CaseTests
{
    private const string Arrow = " ⇒ ";

    public static TheoryData<string> Files()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "Cases");
        return [.. Directory.EnumerateFiles(root, "*.cases", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_case_is_read_as_it_says(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Cases", file));
        var wrong = lines.Select((line, i) => (Line: line, Number: i + 1))
            .Where(c => c.Line.Length > 0 && c.Line[0] != '#')
            .Select(c => Check(file, c.Number, c.Line)).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void There_are_cases_for_every_language_pack() =>
        Assert.All(Languages.LanguagePack.Embedded, pack => Assert.Contains(Files(), f => f.Data.StartsWith(pack.Code + "/", StringComparison.Ordinal)));

    private static string? Check(string file, int number, string line)
    {
        var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        if (arrow < 0)
            return $"{file}:{number}: no '{Arrow}' in \"{line}\"";
        var text = line[..arrow].Replace("⏎", "\n", StringComparison.Ordinal);
        var expected = line[(arrow + Arrow.Length)..].Trim();
        var found = Render(QuoteEngine.Default.Extract(text, language: file.Split('/')[0]));
        return found == expected ? null : $"{file}:{number}: {line[..arrow]}\n     expected  {expected}\n     found     {found}";
    }

    private static string Render(Extraction extraction)
    {
        var records = extraction.Quotes.Select(q =>
        {
            var speaker = q.Speakers.Count > 0 ? string.Join(" + ", q.Speakers.Select(s => s.Name)) : "?";
            var words = q.Span.In(extraction.Text).ToString().Replace("\n", "⏎", StringComparison.Ordinal);
            return q.Kind == QuoteKind.Mention ? $"mention {words}" : $"{q.Kind.ToString().ToLowerInvariant()} [{speaker}] {words}";
        });
        return extraction.Quotes.Count == 0 ? "-" : string.Join(" ¦ ", records);
    }
}
