using Summit.App.Articles;
using Summit.Quotes;

namespace Summit.App.Lookup.Answers;

/// <summary>What the engine found in one article, as <c>summit extract</c> prints it and POST /v1/extract answers.</summary>
public sealed record ExtractionJson(string Article, string Language, string? Title, IReadOnlyList<QuoteJson> Quotes)
{
    /// <summary>Reads the quotes of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="engine">What reads it.</param>
    /// <param name="mentions">Whether to give the marks that report nobody's words as well.</param>
    public static ExtractionJson Of(Article article, QuoteEngine engine, bool mentions)
    {
        var extraction = engine.Extract(article.Text, article.Blocks, article.Metadata.Language);
        var quotes = extraction.Quotes.Where(quote => mentions || quote.Kind != QuoteKind.Mention);
        return new(
            article.Name,
            extraction.Language,
            article.Metadata.Title ?? Headline.Of(extraction),
            [.. quotes.Select(quote => QuoteJson.Of(quote, extraction))]);
    }
}
