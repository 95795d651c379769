using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Summit.App.Articles;

namespace Summit.App.Tests.Articles;

/// <summary>Any input gives an article or a reason: no exception, no hang, and blocks that lie in the text.</summary>
public class HostileInputTests
{
    private static readonly string?[] Names = ["a", "a.txt", "a.md", "a.html", "a.xhtml", "a.json", "a.xml", "a.nitf"];

    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class=\"share\">", "</div>", "<article>", "</article>", "<h1>", "</h1>", "<br>", "<q>", "</q>", "<a href=x>", "</a>",
        "<table><tr><td>", "<svg>", "<template>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "&nbsp;", "&#xD800;", "&#0;", "<figcaption>",
        "<script type=application/ld+json>", "{\"@type\":\"NewsArticle\",\"headline\":\"x\",\"author\":[{}]}", "<html lang=fr>", "<body>", "<title>",
        "<newsItem>", "</newsItem>", "<contentSet>", "<inlineXML>", "<nitf>", "<body.content>", "<hl1>", "<?xml version='1.0'?>", "<!DOCTYPE nitf [",
        "{\"bodies\":[{\"value\":", "\"\\ud800\"", "\"headline\":", "{", "}", "[", "]", ":", ",", "\"", "null", "1e999", "---\n", "title: x\n",
        "# ", "> ", "- ", "1. ", "[a](", "![", "**", "`", "\n", "\n\n", "\r", "\u00A0", "\u202F", "\u2028", "« ", " »", "“", "”", "texte", "😀", "\uD800", "\u0007",
    ];

    [Fact]
    public void Any_text_in_any_format_gives_an_article_or_a_reason() =>
        Prop.ForAll(
            (from name in Gen.Elements(Names) from pieces in Gen.Elements(Pieces).ArrayOf() select (name, string.Concat(pieces))).ToArbitrary(),
            input => AssertAnswer(Read(input.name!, Encoding.UTF8.GetBytes(input.Item2)))).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));

    [Fact]
    public void Any_bytes_of_any_type_give_an_article_or_a_reason() =>
        Prop.ForAll(
            (from type in Gen.Elements(null, "", "text/html; charset=utf-16", "text/plain; charset=\"", "application/json", "text/xml; charset=utf-7", "text/html; charset=shift_jis", ";;")
             from bytes in ArbMap.Default.GeneratorFor<byte[]>()
             select (type, bytes)).ToArbitrary(),
            input => AssertAnswer(new ArticleReader().Read("a", input.type, input.bytes))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(200));

    [Fact]
    public void Any_string_gives_an_article_or_a_reason() =>
        Prop.ForAll<NonNull<string>>(text => Names.ToList().ForEach(name => AssertAnswer(Read(name!, Encoding.UTF8.GetBytes(text.Get)))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Any_values_beside_an_article_give_metadata() =>
        Prop.ForAll<Dictionary<string, string>, string>((values, value) => SideMetadata.Read(new Dictionary<string, string>(values.Where(pair => pair.Value is not null))
        {
            ["title"] = value ?? "", ["url"] = value ?? "", ["published"] = value ?? "", ["language"] = value ?? "",
        })).QuickCheckThrowOnFailure();

    public static TheoryData<string, string> Repeated => new()
    {
        { "a.txt", "x" }, { "a.html", "x" }, { "a.html", "<div>" }, { "a.html", "<a>" }, { "a.html", "<b>" }, { "a.html", "<p>" }, { "a.html", "<" },
        { "a.html", "<table><tr><td>" }, { "a.html", "<b><table>" }, { "a.html", "<template>" }, { "a.html", "<!--" }, { "a.html", "&" }, { "a.html", "<p a" },
        { "a.html", " b=c" }, { "a.html", "<script type=application/ld+json>[" }, { "a.html", "x " }, { "a.html", "\u00AD" }, { "a.md", "[" }, { "a.md", "[a](" }, { "a.md", "*a " },
        { "a.md", "> " }, { "a.md", "x\n\n" }, { "a.md", "- x\n" }, { "a.md", "`" }, { "a.md", "[a]: b\n\n" }, { "a.md", "<a " }, { "a.json", "[" }, { "a.json", "{\"a\":" }, { "a.json", "{" },
        { "a.xml", "<p>" }, { "a.xml", "<p/>" }, { "a.xml", "&" }, { "a.xhtml", "<p>" }, { "a", "<p " }, { "a", "---\n" }, { "a", "\n" }, { "a", "\u0085" },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Ten_megabytes_of_one_thing_are_answered_in_seconds(string name, string piece)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, ArticleReader.DefaultMaxBytes / Encoding.UTF8.GetByteCount(piece))));
        var watch = Stopwatch.StartNew();
        AssertAnswer(Read(name, bytes));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed} for {name} of {piece}");
    }

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
