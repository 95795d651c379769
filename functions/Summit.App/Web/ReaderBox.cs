using Summit.App.Articles;
using Summit.App.Lookup.Answers;
using Summit.Quotes;

namespace Summit.App.Web;

/// <summary>The box for a text that is pasted or dropped, and the page that shows its quotes. Nothing of it is stored.</summary>
internal static class ReaderBox
{
    /// <summary>The texts that the script says on pages with the box.</summary>
    public static IReadOnlyList<string> Scripted { get; } = ["copied", "copy.failed", "failed.network", "read.busy", "read.do"];

    /// <summary>The box alone.</summary>
    public static TaggedAnswer Page(PageTexts texts) =>
        new PageAnswer(texts, texts["read"], html => Write(texts, html, level: 1)) { Scripted = Scripted }.Write();

    /// <summary>The box with what was found in a text.</summary>
    /// <param name="texts">The language to speak.</param>
    /// <param name="article">The text that was sent, read.</param>
    /// <param name="engine">Finds its quotes.</param>
    public static TaggedAnswer Page(PageTexts texts, Article article, QuoteEngine engine)
    {
        var extraction = engine.Extract(article.Text, article.Blocks, article.Metadata.Language);
        var title = article.Metadata.Title ?? Headline.Of(extraction) ?? texts["read.name"];
        return new PageAnswer(texts, title, html =>
        {
            new ArticleView(texts, article, extraction, indexed: [], html).Write(title);
            Write(texts, html);
        })
        {
            Scripted = Scripted,
        }.Write();
    }

    /// <summary>Writes the box.</summary>
    /// <param name="texts">The language to speak.</param>
    /// <param name="html">Where to write.</param>
    /// <param name="level">Which heading it has: 1 where it is all there is.</param>
    public static void Write(PageTexts texts, HtmlWriter html, int level = 2)
    {
        // Only a script can send a text with the reader's key; without one the box is not shown.
        html.Write($"<form class=\"reader\" id=\"reader\" hidden>\n<h{level}>{texts["read"]}</h{level}>\n<p class=\"hint\" id=\"reader-hint\">{texts["read.hint"]}</p>\n");
        html.Write($"<label class=\"visually-hidden\" for=\"reader-text\">{texts["read.text"]}</label>\n<textarea id=\"reader-text\" rows=\"7\" aria-describedby=\"reader-hint\" spellcheck=\"false\"></textarea>\n");
        html.Write($"<p class=\"box\"><button class=\"primary\">{texts["read.do"]}</button> <label><span class=\"visually-hidden\">{texts["read.file"]}</span> <input type=\"file\" id=\"reader-file\"></label></p>\n<p class=\"wrong\" id=\"reader-wrong\" role=\"alert\"></p>\n</form>\n");
    }
}
