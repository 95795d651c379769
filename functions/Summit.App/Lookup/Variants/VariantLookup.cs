using Microsoft.AspNetCore.Http;
using Summit.App.Index;
using Summit.App.Index.Analysis;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup.Variants;

/// <summary>The same utterance in other articles and other words.</summary>
internal sealed class VariantLookup(LookupParts parts)
{
    /// <summary>Most quotes that are compared word by word.</summary>
    private const int MostAlike = 200;

    public async Task<IResult> FindAsync(HttpRequest request)
    {
        var parameters = new QueryParameters(request.Query, [LookupParameters.Limit]);
        var limit = parameters.Number(LookupParameters.Limit);
        if (parameters.Problem is { } problem)
            return problem;
        var found = await QuoteById.FindAsync(parts, request).ConfigureAwait(false);
        if (found.Quote is not { } quote)
            return Problem.NoQuote(found.IsWithdrawn);
        var variants = await OfAsync(quote, request.HttpContext.RequestAborted).ConfigureAwait(false);
        var answer = new VariantsJson(QuoteItemJson.Of(quote), variants.Count, [.. variants.Take(limit).Select(VariantJson.Of)]);
        return JsonAnswer.Of(answer, LookupJson.Readable.VariantsJson);
    }

    /// <summary>The variants of a quote, the closest first, then the newest.</summary>
    public async Task<IReadOnlyList<Variant>> OfAsync(QuoteDocument quote, CancellationToken cancellation)
    {
        var words = new AnalysedText(quote.Text, quote.Language);
        var alike = await parts.Index.FindAlikeAsync(quote, MostAlike, cancellation).ConfigureAwait(false);
        return
        [
            .. alike.Select(other => Variant.Of(quote, words, other)).OfType<Variant>()
                .OrderByDescending(variant => variant.Similarity)
                .ThenByDescending(variant => variant.Quote.Published)
                .ThenBy(variant => variant.Quote.Id, StringComparer.Ordinal),
        ];
    }
}
