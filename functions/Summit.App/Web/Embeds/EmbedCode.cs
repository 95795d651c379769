using System.Globalization;
using Summit.App.Index;
using Summit.App.Lookup.Answers;

namespace Summit.App.Web.Embeds;

/// <summary>What somebody puts into a page to show a quote there.</summary>
/// <param name="origin">Where readers reach this host: <c>https://summit.example</c>.</param>
/// <param name="mark">The signature, where there is one.</param>
public sealed class EmbedCode(string origin, LinkMark mark)
{
    /// <summary>The address of the card.</summary>
    public string CardAddress(string id) => mark.On(origin + EmbedPath.Card(id));

    /// <summary>Script and element; what stands inside is shown until the quote is there, and where no script runs.</summary>
    public string Element(QuoteDocument quote) => Write(html =>
    {
        WriteScript(html);
        html.Write($"<summit-quote quote=\"{quote.Id}\"");
        WriteMark(html);
        html.Write($">\n");
        WriteFallback(html, quote);
        html.Write($"</summit-quote>\n");
    });

    /// <summary>Script and element for the quotes of a question.</summary>
    public string Element(EmbedQuestion question, IEnumerable<QuoteDocument> quotes) => Write(html =>
    {
        WriteScript(html);
        html.Write($"<summit-quotes q=\"{question.Words}\" speaker=\"{question.Speaker}\" limit=\"{question.Query.Limit}\"");
        WriteMark(html);
        html.Write($">\n");
        foreach (var quote in quotes)
            WriteFallback(html, quote);
        html.Write($"</summit-quotes>\n");
    });

    /// <summary>The card in an iframe.</summary>
    public string Frame(QuoteDocument quote, EmbedSize size) => Write(html => html.Write(
        $"<iframe src=\"{CardAddress(quote.Id)}\" width=\"{size.Width}\" height=\"{size.Height}\" title=\"{new Attribution(PageTexts.Of(quote.Language), quote).Title}\" loading=\"lazy\" style=\"border: 0; max-width: 100%\"></iframe>"));

    private static string Write(Action<HtmlWriter> code)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        code(new(text));
        return text.ToString().TrimEnd();
    }

    private void WriteScript(HtmlWriter html) => html.Write($"<script src=\"{origin}/embed.js\" type=\"module\"></script>\n");

    private void WriteMark(HtmlWriter html)
    {
        foreach (var (name, value) in mark.Pairs())
            html.Write($" {name}=\"{value}\"");
    }

    private static void WriteFallback(HtmlWriter html, QuoteDocument quote)
    {
        var texts = PageTexts.Of(quote.Language);
        var attribution = new Attribution(texts, quote);
        html.Write($"<blockquote lang=\"{quote.Language}\">\n<p>{texts["open"]}{quote.Text}{texts["close"]}</p>\n<footer>— ");
        if (TextFragment.Of(quote.Url, quote.Text, quote.Before) is { } link)
            html.Write($"<a href=\"{link}\">{attribution.Origin}</a>");
        else
            html.Write($"{attribution.Origin}");
        html.Write($"</footer>\n</blockquote>\n");
    }
}
