using System.Globalization;
using Summit.App.Articles;
using Summit.App.Index;
using Summit.App.Lookup.Answers;
using Summit.Quotes;

namespace Summit.App.Web;

/// <summary>Writes an article: what is known about it, its speakers, its text with quotes, sources and cues marked.</summary>
internal sealed class ArticleView
{
    private readonly PageTexts _texts;
    private readonly Article _article;
    private readonly Extraction _extraction;
    private readonly HashSet<string>? _indexed;
    private readonly HtmlWriter _html;
    private readonly List<Quote> _quotes;
    private readonly IReadOnlyList<string> _ids;
    private readonly SpeakerColours _colours;

    /// <param name="texts">The language to speak.</param>
    /// <param name="article">The article.</param>
    /// <param name="extraction">What the engine found in it.</param>
    /// <param name="indexed">The ids of quotes that have a page; null where all have.</param>
    /// <param name="html">Where to write.</param>
    public ArticleView(PageTexts texts, Article article, Extraction extraction, HashSet<string>? indexed, HtmlWriter html)
    {
        (_texts, _article, _extraction, _indexed, _html) = (texts, article, extraction, indexed, html);
        _quotes = [.. extraction.Quotes.Where(quote => quote.Kind != QuoteKind.Mention)];
        _ids = QuoteId.ForAll(article.Name, _quotes.Select(quote => quote.Span.In(extraction.Text).ToString()));
        _colours = new(_quotes, extraction.Language);
    }

    public void Write(string title)
    {
        _html.Write($"<article class=\"whole\">\n<header>\n");
        // A headline that is part of the text is shown there, with what is quoted in it.
        var headed = _extraction.Blocks.Any(block => block.Kind == BlockKind.Title);
        if (!headed)
            _html.Write($"<h1 dir=\"auto\" lang=\"{_extraction.Language}\">{title}</h1>\n");
        WriteOrigin();
        WriteLegend();
        _html.Write($"</header>\n<div class=\"text\" lang=\"{_extraction.Language}\" dir=\"auto\">\n");
        WriteText();
        _html.Write($"</div>\n</article>\n");
    }

    private void WriteOrigin()
    {
        var known = _article.Metadata;
        _html.Write($"<p class=\"where\">");
        if (known.Outlet is not null)
            _html.Write($"<bdi>{known.Outlet}</bdi> · ");
        if (known.Published is { } published)
            _html.Write($"<time datetime=\"{published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{_texts.Day(published)}</time> · ");
        if (WebAddress.Of(known.Url)?.AbsoluteUri is { } url)
            _html.Write($"<a href=\"{url}\" rel=\"noopener noreferrer\">{_texts["original"]}</a> · ");
        _html.Write($"<bdi>{_article.Name}</bdi></p>\n");
    }

    private void WriteLegend()
    {
        _html.Write($"<h2 class=\"visually-hidden\">{_texts["speakers"]}</h2>\n<ul class=\"legend\">\n");
        foreach (var entry in _colours.Legend)
        {
            _html.Write($"<li class=\"c{entry.Colour}\">");
            // Joint speakers are no speaker that one can ask for.
            if (entry.Id is null || entry.Id.Contains('+', StringComparison.Ordinal))
                _html.Write($"<bdi>{entry.Name ?? _texts["nobody"]}</bdi>");
            else
                _html.Write($"<a href=\"/search?speaker={Uri.EscapeDataString(entry.Id)}\"><bdi>{entry.Name}</bdi></a>");
            _html.Write($" <b>{entry.Quotes}</b></li>\n");
        }

        _html.Write($"</ul>\n<p class=\"key\"><mark class=\"q c1\">{_texts["key.speech"]}</mark> <mark class=\"q c1 indirect\">{_texts["key.indirect"]}</mark> <mark class=\"source\">{_texts["source"]}</mark> <mark class=\"cue\">{_texts["cue"]}</mark></p>\n");
    }

    private void WriteText()
    {
        var text = new MarkedText(_extraction.Text, Marks(), Open, _html);
        var titles = 0;
        foreach (var block in _extraction.Blocks)
        {
            var (element, style) = block.Kind switch
            {
                BlockKind.Title => (titles++ == 0 ? "h1" : "h2", "title"),
                BlockKind.Subhead => ("h2", "subhead"),
                BlockKind.Caption => ("p", "caption"),
                BlockKind.Furniture => ("p", "furniture"),
                _ => ("p", "body"),
            };
            _html.Write($"<{element} class=\"{style}\">");
            text.Write(block.Span);
            _html.Write($"</{element}>\n");
        }
    }

    /// <summary>Quotes, and once each the words that name their speakers or report them.</summary>
    private IEnumerable<Mark> Marks()
    {
        var seen = new HashSet<TextSpan>();
        foreach (var (i, quote) in _quotes.Index())
        {
            yield return new(quote.Span, MarkKind.Quote, i);
            if (quote.Source is { } source && seen.Add(source))
                yield return new(source, MarkKind.Source, i);
            if (quote.Cue is { } cue && seen.Add(cue))
                yield return new(cue, MarkKind.Cue, i);
        }
    }

    private void Open(Mark mark, bool begins)
    {
        var quote = _quotes[mark.Quote];
        var colour = _colours.Of(quote);
        if (mark.Kind != MarkKind.Quote)
        {
            _html.Write($"<mark class=\"{(mark.Kind == MarkKind.Source ? "source" : "cue")} c{colour}\">");
            return;
        }

        var id = _ids[mark.Quote];
        var indirect = quote.Kind == QuoteKind.Indirect ? "indirect" : "";
        if (!begins)
        {
            _html.Write($"<mark class=\"q c{colour} {indirect}\">");
            return;
        }

        _html.Write($"<mark class=\"q c{colour} {indirect}\" id=\"q-{id}\">");
        var (number, note) = (mark.Quote + 1, Note(quote));
        if (_indexed?.Contains(id) ?? true)
            _html.Write($"<a class=\"n\" href=\"{PagePath.Quote(id)}\" data-note=\"{note}\" aria-label=\"{_texts["quote"]} {number}: {note}\">{number}</a>");
        else
            _html.Write($"<span class=\"n\" role=\"note\" tabindex=\"0\" data-note=\"{note}\" aria-label=\"{_texts["quote"]} {number}: {note}\">{number}</span>");
    }

    private string Note(Quote quote) => string.Join(" · ", new[]
    {
        JointSpeakers.Name(quote.Speakers, _extraction.Language) ?? _texts["nobody"],
        _texts["kind." + KindName.Of(quote.Kind)],
        _texts.Sureness(quote.Confidence),
        quote.Pass is null ? null : $"{_texts["pass"]}{_texts["colon"]}{quote.Pass}",
    }.OfType<string>());
}
