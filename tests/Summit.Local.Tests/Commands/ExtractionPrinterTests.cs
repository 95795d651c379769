using System.Text.Json.Nodes;
using Summit.App.Lookup.Answers;
using Summit.Local.Commands;
using Summit.Local.Terminal;

namespace Summit.Local.Tests.Commands;

public sealed class ExtractionPrinterTests
{
    private static readonly ExtractionJson Bridge = Extraction("pont.txt", "Le pont\ntiendra");
    private static readonly ExtractionJson Ferry = Extraction("ferry.txt", "It \u001b[2Jruns");

    [Fact]
    public void Json_lines_are_one_object_a_line()
    {
        var lines = Print("jsonl", Bridge, Ferry).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("Le pont\ntiendra", (string?)JsonNode.Parse(lines[0])!["quotes"]![0]!["text"]);
        Assert.Equal("ferry.txt", (string?)JsonNode.Parse(lines[1])!["article"]);
        Assert.Empty(lines[2]);
    }

    [Fact]
    public void Json_is_one_list_also_of_nothing()
    {
        Assert.Equal(2, JsonNode.Parse(Print("json", Bridge, Ferry))!.AsArray().Count);
        Assert.Empty(JsonNode.Parse(Print("json"))!.AsArray());
    }

    [Fact]
    public void A_table_is_plain_text()
    {
        var table = Print("table", Bridge, Ferry);
        Assert.Contains("Le pont tiendra", table, StringComparison.Ordinal);
        Assert.Contains("It  [2Jruns", table, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', table);
    }

    private static string Print(string format, params ExtractionJson[] extractions)
    {
        using var output = new StringWriter();
        var printer = new ExtractionPrinter(new Screen(output, TextWriter.Null, () => Stream.Null, IsTerminal: false), format);
        foreach (var extraction in extractions)
            printer.Print(extraction);
        printer.End();
        return output.ToString();
    }

    private static ExtractionJson Extraction(string article, string words) =>
        new(article, "fr", null, [new() { Text = words, Start = 0, End = words.Length, Kind = "direct", Speaker = "Ada Morel", Confidence = 0.9 }]);
}
