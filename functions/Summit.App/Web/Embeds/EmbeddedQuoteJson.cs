using Summit.App.Index;
using Summit.App.Lookup.Answers;

namespace Summit.App.Web.Embeds;

/// <summary>A quote as pages of others may have it: what stands in the published article, and no more.</summary>
/// <param name="Text">The words.</param>
/// <param name="Language">The article's language.</param>
/// <param name="Speaker">Who says it; null where nobody knows.</param>
/// <param name="Speakers">Each speaker by itself.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Link">Opens the article at the quote; null where the article has no address.</param>
/// <param name="Permalink">The path of the quote's own page, as far as whoever asks may open one.</param>
public sealed record EmbeddedQuoteJson(
    string Text, string Language, string? Speaker, IReadOnlyList<string> Speakers, EmbeddedArticleJson Article, string? Link, string? Permalink)
{
    internal static EmbeddedQuoteJson Of(QuoteDocument quote, string? permalink) => new(
        quote.Text,
        quote.Language,
        JointSpeakers.Name(quote.Speakers, quote.Language),
        [.. quote.Speakers.Select(speaker => speaker.Name)],
        new(quote.Title, quote.Outlet, WebAddress.Of(quote.Url)?.AbsoluteUri, quote.Published),
        TextFragment.Of(quote.Url, quote.Text, quote.Before),
        permalink);
}

/// <summary>The article, without its name in the store, which was never meant for readers.</summary>
public sealed record EmbeddedArticleJson(string? Title, string? Outlet, string? Url, DateTimeOffset? Published);

/// <summary>Some quotes, without telling how many more there are.</summary>
public sealed record EmbeddedQuotesJson(IReadOnlyList<EmbeddedQuoteJson> Items);
