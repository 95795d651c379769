using Summit.App.Index;
using Summit.App.Lookup.Answers;
using Summit.Quotes;

namespace Summit.App.Lookup;

/// <summary>The whole paragraph of a quote, read again from the stored article.</summary>
internal sealed class StoredParagraph(LookupParts parts)
{
    /// <summary>The paragraph; where the article has changed since, the part of it that the index holds.</summary>
    public async Task<ParagraphJson> OfAsync(QuoteDocument quote, CancellationToken cancellation)
    {
        var blob = await parts.Store.OpenAsync(quote.Article, parts.Reader.MaxBytes, cancellation).ConfigureAwait(false);
        if (blob is null || blob.Version != quote.ArticleVersion)
            return FromContext(quote);
        var reading = parts.Reader.Read(blob.Name, blob.ContentType, blob.Content);
        return reading.Article is { } article ? FromText(quote, article.Text, article.Blocks) : FromContext(quote);
    }

    private ParagraphJson FromText(QuoteDocument quote, string text, IReadOnlyList<Block>? known)
    {
        var span = new TextSpan(quote.Start, quote.End);
        // Another build may have read the article into another text.
        if (span.Start < 0 || span.End > text.Length || !span.In(text).SequenceEqual(quote.Text))
            return FromContext(quote);
        foreach (var block in known ?? parts.Engine.Extract(text, null, quote.Language).Blocks)
            if (block.Span.Contains(span))
                return new(
                    block.Span.In(text).ToString(),
                    block.Span.Start,
                    block.Span.End,
                    span.Start - block.Span.Start,
                    span.End - block.Span.Start);
        return FromContext(quote);
    }

    private static ParagraphJson FromContext(QuoteDocument quote) => new(
        quote.Before + quote.Text + quote.After,
        quote.Start - quote.Before.Length,
        quote.End + quote.After.Length,
        quote.Before.Length,
        quote.Before.Length + quote.Text.Length);
}
