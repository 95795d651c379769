using System.Globalization;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Summit.App.Web;
using Summit.Quotes;

namespace Summit.App.Tests.Web;

/// <summary>Marks may lie beside, inside and across each other; the text between them is the text.</summary>
public sealed class MarkedTextTests
{
    [Fact]
    public void A_mark_inside_another_is_an_element_inside_another() =>
        Assert.Equal("a<mark>b<mark>c</mark>d</mark>e", Write("abcde", [new(0, 5)], new(1, 4), new(2, 3)));

    [Fact]
    public void Where_marks_cross_the_later_one_ends_with_the_earlier() =>
        Assert.Equal("a<mark>b<mark>c</mark></mark>de", Write("abcde", [new(0, 5)], new(1, 3), new(2, 4)));

    [Fact]
    public void A_mark_over_two_blocks_is_opened_in_both() =>
        Assert.Equal("a<mark>b</mark>|<mark>d</mark>e", Write("ab\nde", [new(0, 2), new(3, 5)], new TextSpan(1, 4)));

    [Fact]
    public void Any_marks_give_nested_elements_around_the_same_text() =>
        Prop.ForAll<(byte, byte)[]>(pairs =>
        {
            const string Text = "one <two> & three\nfour \"five\" six";
            var marks = (pairs ?? []).Select(pair => (From: pair.Item1 % Text.Length, To: pair.Item2 % Text.Length))
                .Where(pair => pair.From < pair.To).Select(pair => new TextSpan(pair.From, pair.To)).ToArray();
            var written = Write(Text, [new(0, 17), new(18, Text.Length)], marks);
            var read = new HtmlParser().ParseDocument($"<body><p>{written}</p>").Body!;
            Assert.Equal(Text.Replace('\n', '|'), read.TextContent);
            Assert.Equal($"<p>{written.Replace("&quot;", "\"", StringComparison.Ordinal)}</p>", read.InnerHtml);
        }).QuickCheckThrowOnFailure();

    private static string Write(string text, TextSpan[] blocks, params TextSpan[] marks)
    {
        using var page = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlWriter(page);
        var marked = new MarkedText(text, marks.Select((span, i) => new Mark(span, MarkKind.Quote, i)), (_, _) => html.Write($"<mark>"), html);
        for (var i = 0; i < blocks.Length; i++)
        {
            html.Write($"{(i > 0 ? "|" : "")}");
            marked.Write(blocks[i]);
        }

        return page.ToString();
    }
}
