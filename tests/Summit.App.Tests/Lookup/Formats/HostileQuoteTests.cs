using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Summit.App.Index;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Answers.Formats;
using Summit.Quotes;

namespace Summit.App.Tests.Lookup.Formats;

/// <summary>Whatever an article says in its words, names and titles, it is data in every format.</summary>
public sealed class HostileQuoteTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string> Texts =>
    [
        "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]><x/>", "<!DOCTYPE x [<!ENTITY y \"z\">]>&y;", "&lt;&#0;",
        "nul \0, bell \a, escape \u001B and \u009B, next line \u0085, not a character \uFFFE\uFFFF", "half \uD83D of it", "\uDE00\uD83D", "🗻",
        "a\r\nb\rc\nd\te", "\"", "\"\"", ",;\t", "a\",=1+1,\"b", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " \u00A0=1", "＝1",
        "=cmd|' /C calc'!A0", "x;=HYPERLINK(1)", "x; =1;y", "x;\"=cmd|' /C calc'!A0;", "x\t@a", "x\n=2+2", "x\r\n\"-1", "x;\r＝1", "\";=1", "javascript:alert(1)", "\u202Egnp.exe", "{\"a\":1}", "", " ",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void A_hostile_text_stays_text_in_every_format(string text) => Check(text);

    [Fact]
    public void Any_text_stays_text_in_every_format() => Prop.ForAll<string>(text => Check(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void What_a_spreadsheet_would_run_begins_with_an_apostrophe_and_nothing_else_does()
    {
        foreach (var formula in new[] { "=1", "+1", "-1", "@a", "\t1", "\r1", "\n1", "  =1", "\u00A0-1", "＝1" })
            Assert.StartsWith("\"'", CsvCell.Of(formula), StringComparison.Ordinal);
        foreach (var (formula, cell) in new[] { ("x;=1", "x;'=1"), ("x\n =1;-2", "x\n' =1;'-2"), ("x\t@a", "x\t'@a"), ("x; \"=1", "x;' \"\"=1") })
            Assert.Equal($"\"{cell}\"", CsvCell.Of(formula));
        foreach (var plain in new[] { "", "a", "1", "0.97", "a=1", "'a", "« - »", "— non", " a", "a; b", "a\nb - c" })
            Assert.Equal($"\"{plain}\"", CsvCell.Of(plain));
    }

    [Fact]
    public void A_table_begins_with_the_mark_that_spreadsheets_look_for() =>
        Assert.Equal("\uFEFF\"id\","u8, CsvFormat.Write(Selection("a")).AsSpan(0, 8));

    [Fact]
    public void An_address_that_is_none_of_a_page_is_no_link_anywhere()
    {
        var selection = Selection("javascript:alert(1)");
        foreach (var format in new[] { AnswerFormat.JsonLd, AnswerFormat.JsonFeed })
            Assert.DoesNotContain("\"url\"", Encoding.UTF8.GetString(format.Write(selection)), StringComparison.Ordinal);
        Assert.DoesNotContain("alternate", Encoding.UTF8.GetString(AtomFormat.Write(selection)), StringComparison.Ordinal);
    }

    private static void Check(string text)
    {
        var selection = Selection(text);
        CheckJson(JsonNode.Parse(Bytes(AnswerFormat.Json, selection))!["items"]![0]!["text"], text);
        CheckJson(JsonNode.Parse(Bytes(AnswerFormat.JsonLd, selection))!["itemListElement"]![0]!["item"]!["text"], text);
        CheckJson(JsonNode.Parse(Bytes(AnswerFormat.JsonFeed, selection))!["items"]![0]!["content_text"], text);
        CheckAtom(XDocument.Parse(Encoding.UTF8.GetString(AtomFormat.Write(selection)), LoadOptions.PreserveWhitespace).Root!, text);
        var table = Encoding.UTF8.GetString(CsvFormat.Write(selection)).TrimStart('\uFEFF');
        CheckCsv(CsvRows.Of(table), text);
        foreach (var separator in ",;\t")
            Assert.All(CsvRows.CellsOf(table, separator), cell => Assert.False(cell.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝', ..], cell));
    }

    private static string Bytes(AnswerFormat format, QuoteSelection selection)
    {
        var json = Encoding.UTF8.GetString(format.Write(selection));
        // So that an answer can stand in a page.
        Assert.False("<>&'".Any(json.Contains), json);
        return json;
    }

    private static void CheckJson(JsonNode? found, string text) => Assert.Equal(WellFormed.Of(text), (string?)found);

    private static void CheckAtom(XElement feed, string text)
    {
        var entry = Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Equal(LegalText.Of(text), entry.Element(Atom + "content")!.Value);
        Assert.Equal(LegalText.Of(text), entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.True(Uri.TryCreate(entry.Element(Atom + "id")!.Value, UriKind.Absolute, out _));
    }

    private static void CheckCsv(IReadOnlyList<IReadOnlyList<string>> rows, string text)
    {
        Assert.Equal(2, rows.Count);
        Assert.Equal(rows[0].Count, rows[1].Count);
        Assert.Equal(WithoutApostrophes(LegalText.Of(text)), WithoutApostrophes(rows[1][1]));
    }

    private static string WithoutApostrophes(string text) => text.Replace("'", "", StringComparison.Ordinal);

    /// <summary>A page with one quote, in which everything that comes from an article is the text.</summary>
    private static QuoteSelection Selection(string text)
    {
        var quote = new QuoteDocument
        {
            Id = "a",
            Text = text,
            Start = 0,
            End = text.Length,
            Kind = QuoteKind.Direct,
            Speakers = [new(text, text)],
            Source = text,
            Cue = text,
            Pass = text,
            Language = text,
            Article = text,
            ArticleVersion = "1",
            EngineVersion = "1",
            Title = text,
            Url = text,
            Outlet = text,
            Before = text,
            After = text,
        };
        var page = PageJson.Of(new(1, [new(quote, [])], new Dictionary<string, IReadOnlyList<FacetCount>>(), null));
        return new(page.Items, new(new QueryCollection(new Dictionary<string, StringValues> { ["q"] = text }), AnswerFormat.Json)) { Page = page };
    }
}
