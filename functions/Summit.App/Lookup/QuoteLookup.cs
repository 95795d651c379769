using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup;

/// <summary>Quotes by question and by id.</summary>
internal sealed class QuoteLookup(LookupParts parts)
{
    private readonly StoredParagraph _paragraphs = new(parts);

    public async Task<IResult> FindAsync(HttpRequest request)
    {
        if (!QuoteQuestion.TryRead(request.Query, out var query, out var problem))
            return problem;
        var page = await parts.Index.FindAsync(query, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return JsonAnswer.Of(PageJson.Of(page), LookupJson.Readable.PageJson);
    }

    public async Task<IResult> GetAsync(HttpRequest request)
    {
        if (new QueryParameters(request.Query).Problem is { } problem)
            return problem;
        var cancellation = request.HttpContext.RequestAborted;
        var id = request.RouteValues["id"] as string ?? "";
        if (await parts.Index.GetAsync(id, cancellation).ConfigureAwait(false) is not { } quote)
            return Problem.NotFound("The index has no quote of this id. Its article may have changed since the id was given out.");
        var paragraph = await _paragraphs.OfAsync(quote, cancellation).ConfigureAwait(false);
        return JsonAnswer.Of(QuoteItemJson.Of(quote) with { Paragraph = paragraph }, LookupJson.Readable.QuoteItemJson);
    }
}
