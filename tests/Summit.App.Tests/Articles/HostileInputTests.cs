using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Summit.App.Articles;

namespace Summit.App.Tests.Articles;

/// <summary>Any input gives an article or a reason: no exception, no hang, and blocks that lie in the text.</summary>
public class HostileInputTests
{
    private static readonly string[] Names = ["a", "a.txt", "a.md", "a.html", "a.xhtml", "a.json", "a.xml", "a.nitf"];

    private static readonly string?[] Types =
    [
        null, "", "text/html; charset=utf-16", "text/plain; charset=\"", "application/json", "text/xml; charset=utf-7", "text/html; charset=shift_jis", ";;",
    ];

    private static readonly string[] Wraps =
    [
        "{0}",
        "<newsItem><contentSet><inlineXML>{0}</inlineXML></contentSet></newsItem>",
        "<nitf><body><body.content>{0}</body.content></body></nitf>",
    ];

    private static readonly string[] XmlNames =
    [
        "p", "html", "body", "ñu", "_", "a·b", "x.y-z", "h1", "table", "td", "svg", "script", "template", "q", "br",
    ];

    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class=\"share\">", "</div>", "<article>", "</article>", "<h1>", "</h1>", "<br>", "<q>", "</q>", "<a href=x>", "</a>",
        "<table><tr><td>", "<svg>", "<template>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "&nbsp;", "&#xD800;", "&#0;", "<figcaption>",
        "<script type=application/ld+json>", "{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"author\":[{}]}", "<html lang=fr>", "<body>", "<title>",
        "<newsItem>", "</newsItem>", "<contentSet>", "<inlineXML>", "<nitf>", "<body.content>", "<hl1>", "<?xml version='1.0'?>", "<!DOCTYPE nitf [",
        "{\"bodies\":[{\"value\":", "\"\\ud800\"", "\"headline\":", "{", "}", "[", "]", ":", ",", "\"", "null", "1e999", "---\n", "title: x\n",
        "# ", "> ", "- ", "1. ", "[a](", "![", "**", "`", "\n", "\n\n", "\r", "\u00A0", "\u202F", "\u2028", "« ", " »", "“", "”",
        "texte", "😀", "\uD800", "\u0007",
    ];

    [Fact]
    public void Any_text_in_any_format_gives_an_article_or_a_reason() =>
        Prop.ForAll(
            (from name in Gen.Elements(Names)
             from pieces in Gen.Elements(Pieces).ArrayOf()
             select (name, text: string.Concat(pieces))).ToArbitrary(),
            input => AssertAnswer(Read(input.name, Encoding.UTF8.GetBytes(input.text))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));

    [Fact]
    public void Any_well_formed_XML_gives_an_article_or_a_reason() =>
        Prop.ForAll(
            (from wrap in Gen.Elements(Wraps)
             from names in Gen.Elements(XmlNames).ArrayOf()
             select (wrap, names)).ToArbitrary(),
            input => AssertAnswer(Read("a.xml", Encoding.UTF8.GetBytes(Nested(input.wrap, input.names)))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Any_bytes_of_any_type_give_an_article_or_a_reason() =>
        Prop.ForAll(
            (from type in Gen.Elements(Types)
             from bytes in ArbMap.Default.GeneratorFor<byte[]>()
             select (type, bytes)).ToArbitrary(),
            input => AssertAnswer(new ArticleReader().Read("a", input.type, input.bytes)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(200));

    [Fact]
    public void Any_string_gives_an_article_or_a_reason() =>
        Prop.ForAll<NonNull<string>>(text => Array.ForEach(Names, name => AssertAnswer(Read(name, Encoding.UTF8.GetBytes(text.Get)))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Any_value_beside_an_article_gives_metadata() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            foreach (var name in new[] { "title", "url", "published", "language", "embargoeduntil" })
                Assert.NotNull(SideMetadata.Read(new Dictionary<string, string> { [name] = text.Get }));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    public static TheoryData<string, string> Repeated
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, pieces) in RepeatedPieces)
            {
                foreach (var piece in pieces) data.Add(name, piece);
            }

            return data;
        }
    }

    private static readonly (string Name, string[] Pieces)[] RepeatedPieces =
    [
        ("a", ["<p ", "---\n", "\n", "\u0085"]),
        ("a.txt", ["x"]),
        ("a.md", ["[", "[a](", "*a ", "> ", "x\n\n", "- x\n", "`", "[a]: b\n\n", "<a "]),
        ("a.html", ["x", "x ", "<", "&", "\u00AD", "<div>", "<a>", "<b>", "<p>", "<p a", " b=c", "<!--", "<table><tr><td>"]),
        ("a.html", ["<b><table>", "<template>", "<q>", "<h1>", "<script type=application/ld+json>["]),
        ("a.json", ["[", "{", "{\"a\":"]),
        ("a.xml", ["<p>", "<p/>", "&"]),
        ("a.xhtml", ["<p>"]),
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Ten_megabytes_of_one_thing_are_answered_in_seconds(string name, string piece)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, ArticleReader.DefaultMaxBytes / Encoding.UTF8.GetByteCount(piece))));
        var watch = Stopwatch.StartNew();
        AssertAnswer(Read(name, bytes));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed} for {name} of {piece}");
    }

    [Theory]
    [InlineData("a.nitf", "<nitf><body><body.content>", "<p>x</p>", "</body.content></body></nitf>")]
    [InlineData("a.xhtml", "<html><body>", "<h1 class='ad'>x<q>y</q></h1>", "</body></html>")]
    [InlineData("a.xhtml", "<html><body>", "<a href='x'>x</a> y ", "</body></html>")]
    [InlineData("a.json", "{\"headline\": \"h\", \"body_text\": \"", "x\\n\\n", "\"}")]
    [InlineData("a.json", "{\"bodies\": [", "{\"value\": \"x\"},", "{}]}")]
    [InlineData("a.html", "<html><body>", "many words and ", "</body></html>")]
    [InlineData("a.txt", "", "A line.\n\n", "")]
    public void Ten_megabytes_in_one_frame_are_answered_in_seconds(string name, string head, string piece, string foot)
    {
        var times = (ArticleReader.DefaultMaxBytes - head.Length - foot.Length) / piece.Length;
        var bytes = Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(piece, times)) + foot);
        var watch = Stopwatch.StartNew();
        AssertAnswer(Read(name, bytes));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed} for {name} of {piece}");
    }

    private static string Nested(string wrap, string[] names) => string.Format(
        CultureInfo.InvariantCulture,
        wrap,
        string.Concat(names.Select(name => $"<{name} class=\"x\" {name}=\"y\">text")) + string.Concat(names.Reverse().Select(name => $"</{name}>")));

    private static ArticleReading Read(string name, byte[] bytes) => new ArticleReader().Read(name, null, bytes);

    private static void AssertAnswer(ArticleReading reading)
    {
        if (reading.Article is not { } article)
        {
            Assert.False(string.IsNullOrWhiteSpace(reading.Rejection));
            return;
        }

        Assert.False(string.IsNullOrWhiteSpace(article.Text));
        var last = 0;
        foreach (var block in article.Blocks ?? [])
        {
            Assert.True(block.Span.Start >= last && block.Span.End > block.Span.Start && block.Span.End <= article.Text.Length, $"{block}");
            last = block.Span.End;
        }
    }
}
