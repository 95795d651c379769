using Summit.App.Articles;
using Summit.App.Index;
using Summit.Quotes;

namespace Summit.App.Ingestion;

/// <summary>Writes the quotes of one article as documents of the index.</summary>
internal sealed class QuoteDocuments(string article, string version, string engineVersion, ArticleMetadata known)
{
    /// <summary>The documents of all quotes but mentions, in reading order.</summary>
    public IReadOnlyList<QuoteDocument> From(Extraction extraction)
    {
        var quotes = extraction.Quotes.Where(quote => quote.Kind != QuoteKind.Mention).ToList();
        var ids = QuoteId.ForAll(article, quotes.Select(quote => quote.Span.In(extraction.Text).ToString()));
        return [.. quotes.Zip(ids, (quote, id) => From(quote, id, extraction))];
    }

    private QuoteDocument From(Quote quote, string id, Extraction extraction)
    {
        var context = QuoteContext.Of(quote.Span, extraction);
        return new QuoteDocument
        {
            Id = id,
            Text = quote.Span.In(extraction.Text).ToString(),
            Start = quote.Span.Start,
            End = quote.Span.End,
            Kind = quote.Kind,
            Speakers = quote.Speakers,
            Source = quote.Source?.In(extraction.Text).ToString(),
            Cue = quote.Cue?.In(extraction.Text).ToString(),
            Pass = quote.Pass,
            Confidence = quote.Confidence,
            Turn = quote.Turn,
            Language = extraction.Language,
            Article = article,
            ArticleVersion = version,
            EngineVersion = engineVersion,
            Title = known.Title,
            Url = known.Url,
            Outlet = known.Outlet,
            Published = known.Published,
            Before = context.Before,
            After = context.After,
        };
    }
}
