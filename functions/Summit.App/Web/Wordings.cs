using System.Globalization;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Variants;

namespace Summit.App.Web;

/// <summary>Other wordings of a quote, for those who compare: what each says that the quote does not is marked.</summary>
internal static class Wordings
{
    private const int Most = 10;

    /// <summary>Writes the closest of them; nothing where there are none.</summary>
    public static void Write(HtmlWriter html, PageTexts texts, IReadOnlyList<Variant> variants)
    {
        if (variants.Count == 0)
            return;
        html.Write($"<section class=\"wordings\">\n<h2>{texts["wordings"]}</h2>\n<ol class=\"results\">\n");
        foreach (var variant in variants.Take(Most))
            Write(html, texts, variant);
        html.Write($"</ol>\n</section>\n");
    }

    private static void Write(HtmlWriter html, PageTexts texts, Variant variant)
    {
        var quote = variant.Quote;
        html.Write($"<li><blockquote lang=\"{quote.Language}\" dir=\"auto\"><p><a href=\"{PagePath.Quote(quote.Id)}\">");
        WriteMarked(html, variant);
        html.Write($"</a></p></blockquote>\n<p class=\"where\"><bdi>{JointSpeakers.Name(quote.Speakers, quote.Language) ?? texts["nobody"]}</bdi>");
        if (variant.SameSpeaker == false)
            html.Write($" ({texts["wordings.other"]})");
        html.Write($" · <bdi>{quote.Title ?? quote.Article}</bdi>");
        if (quote.Outlet is not null)
            html.Write($" · <bdi>{quote.Outlet}</bdi>");
        if (quote.Published is { } published)
            html.Write($" · <time datetime=\"{published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{texts.Day(published)}</time>");
        html.Write($" · {texts.Fill("wordings.same", texts.Percent(variant.Similarity))}</p></li>\n");
    }

    private static void WriteMarked(HtmlWriter html, Variant variant)
    {
        var (text, at) = (variant.Quote.Text, 0);
        foreach (var span in variant.Added)
        {
            html.Write($"{text[at..span.Start]}<mark>{span.In(text).ToString()}</mark>");
            at = span.End;
        }

        html.Write($"{text[at..]}");
    }
}
