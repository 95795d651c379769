using Microsoft.AspNetCore.Http;
using Summit.App.Index;
using Summit.App.Lookup;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Variants;
using Summit.App.Web.Embeds;

namespace Summit.App.Web;

/// <summary>One quote on a page of its own, in its whole paragraph.</summary>
internal sealed class Permalink(LookupParts parts, EmbedRules embeds)
{
    private readonly StoredParagraph _paragraphs = new(parts);
    private readonly VariantLookup _variants = new(parts);

    /// <summary>GET /quotes/{id}</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request)
    {
        var texts = PageTexts.For(request);
        var found = await QuoteById.FindAsync(parts, request).ConfigureAwait(false);
        if (found.Quote is not { } quote)
            return found.IsWithdrawn ? Notice.Withdrawn(texts) : Notice.NotFound(texts, texts["missing.quote"]);
        var paragraph = await _paragraphs.OfAsync(quote, request.HttpContext.RequestAborted).ConfigureAwait(false);
        var variants = await _variants.OfAsync(quote, request.HttpContext.RequestAborted).ConfigureAwait(false);
        var attribution = new Attribution(texts, quote);
        var mark = LinkMark.Of(request.Query);
        var origin = embeds.Gate.Ask(LinkSubject.Quote(quote.Id), mark).IsGiven ? embeds.Origin(request) : null;
        var code = origin is null ? null : new EmbedCode(origin, mark).Element(quote);
        return new PageAnswer(texts, attribution.Title, html =>
        {
            Write(html, texts, quote, paragraph, attribution, code);
            Wordings.Write(html, texts, variants);
        })
        {
            Canonical = PagePath.Quote(quote.Id),
            Discovery = origin is null ? null : new(origin, mark.On(origin + PagePath.Quote(quote.Id))),
        }.Write();
    }

    private static void Write(HtmlWriter html, PageTexts texts, QuoteDocument quote, ParagraphJson paragraph, Attribution attribution, string? code)
    {
        var (before, after) = (paragraph.Text[..paragraph.QuoteStart], paragraph.Text[paragraph.QuoteEnd..]);
        html.Write($"<article class=\"single\">\n<h1 class=\"visually-hidden\">{attribution.Title}</h1>\n<blockquote lang=\"{quote.Language}\" dir=\"auto\"><p>");
        html.Write($"<span class=\"around\">{before}</span><span class=\"words\">{quote.Text}</span><span class=\"around\">{after}</span></p></blockquote>\n");
        html.Write($"<p class=\"who\"><bdi>{attribution.Speaker}</bdi></p>\n<dl class=\"facts\">\n");
        Fact(html, texts["kind"], texts["kind." + KindName.Of(quote.Kind)]);
        Fact(html, texts["sure"], texts.Sureness(quote.Confidence));
        Fact(html, texts["source"], quote.Source);
        Fact(html, texts["cue"], quote.Cue);
        Fact(html, texts["pass"], quote.Pass);
        html.Write($"<div><dt>{texts["article"]}</dt><dd><a href=\"{PagePath.QuoteIn(quote.Article, quote.Id)}\"><bdi>{quote.Title ?? quote.Article}</bdi></a></dd></div>\n");
        Fact(html, texts["outlet"], quote.Outlet);
        if (quote.Published is { } published)
            Fact(html, texts["published"], texts.Day(published));
        // The address opens the article at the words; what is shown of it is the article's own.
        if (TextFragment.Of(quote.Url, quote.Text, quote.Before) is { } link)
            html.Write($"<div><dt>{texts["original"]}</dt><dd><a href=\"{link}\" rel=\"noopener noreferrer\">{quote.Url}</a></dd></div>\n");
        html.Write($"</dl>\n<p class=\"acts\"><button type=\"button\" data-copy=\"{attribution.Text}\" data-link=\"{PagePath.Quote(quote.Id)}\">{texts["copy"]}</button> ");
        html.Write($"<button type=\"button\" data-copy=\"\" data-link=\"{PagePath.Quote(quote.Id)}\">{texts["copy.link"]}</button> ");
        if (code is not null)
            html.Write($"<button type=\"button\" data-copy=\"{code}\" data-link=\"\">{texts["copy.embed"]}</button> ");
        html.Write($"<a href=\"/v1/quotes/{quote.Id}\">JSON</a></p>\n</article>\n");
    }

    private static void Fact(HtmlWriter html, string name, string? value)
    {
        if (value is not null)
            html.Write($"<div><dt>{name}</dt><dd><bdi>{value}</bdi></dd></div>\n");
    }
}
