using Summit.App.Articles;
using Summit.App.Index;
using Summit.Quotes;

namespace Summit.App.Ingestion;

/// <summary>Writes the quotes of one article as documents of the index.</summary>
internal sealed class QuoteDocuments(string article, string version, string engineVersion, ArticleMetadata known)
{
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    /// <summary>The documents of all quotes but mentions, in reading order.</summary>
    public IReadOnlyList<QuoteDocument> From(Extraction extraction) =>
        [.. extraction.Quotes.Where(quote => quote.Kind != QuoteKind.Mention).Select(quote => From(quote, extraction))];

    private QuoteDocument From(Quote quote, Extraction extraction)
    {
        var text = quote.Span.In(extraction.Text).ToString();
        var context = QuoteContext.Of(quote.Span, extraction);
        return new QuoteDocument
        {
            Id = NextId(text),
            Text = text,
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

    /// <summary>The id at occurrence 0 stands for the normalised text: texts that differ only in blanks share it.</summary>
    private string NextId(string text)
    {
        var first = QuoteId.For(article, text, 0);
        var occurrence = _occurrences.GetValueOrDefault(first);
        _occurrences[first] = occurrence + 1;
        return occurrence == 0 ? first : QuoteId.For(article, text, occurrence);
    }
}
