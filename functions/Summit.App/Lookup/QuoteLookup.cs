using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Answers.Formats;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup;

/// <summary>Quotes by question and by id.</summary>
internal sealed class QuoteLookup(LookupParts parts)
{
    private readonly StoredParagraph _paragraphs = new(parts);

    public async Task<IResult> FindAsync(HttpRequest request)
    {
        VaryByAccept(request);
        if (!QuoteQuestion.TryRead(request.Query, request.Headers.Accept, out var query, out var shape, out var problem))
            return problem;
        var page = PageJson.Of(await parts.Index.FindAsync(query, request.HttpContext.RequestAborted).ConfigureAwait(false));
        var address = new QuestionAddress(request.Query, shape.Format);
        var next = page.Next is { } cursor ? address.Page(cursor) : null;
        var selection = new QuoteSelection(page.Items, address) { Page = page, Fields = shape.Fields, Cursor = query.Cursor, Next = next };
        return Answer(shape.Format, selection, address.Links(next));
    }

    public async Task<IResult> GetAsync(HttpRequest request)
    {
        VaryByAccept(request);
        var parameters = new QueryParameters(request.Query, [LookupParameters.Format]);
        var shape = AnswerShape.Read(parameters, request.Headers.Accept);
        if (parameters.Problem is { } problem)
            return problem;
        var found = await QuoteById.FindAsync(parts, request).ConfigureAwait(false);
        if (found.Quote is not { } quote)
            return Problem.NoQuote(found.IsWithdrawn);
        var item = QuoteItemJson.Of(quote);
        // The other formats have no place for it, and the article must be read for it.
        if (shape.Format == AnswerFormat.Json)
            item = item with { Paragraph = await _paragraphs.OfAsync(quote, request.HttpContext.RequestAborted).ConfigureAwait(false) };
        return Answer(shape.Format, new([item], new QuestionAddress(request.Query, shape.Format)));
    }

    // Before anything is refused: what is refused depends on the header too.
    private static void VaryByAccept(HttpRequest request) =>
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);

    private static TaggedAnswer Answer(AnswerFormat format, QuoteSelection selection, string? links = null) =>
        new(format.Write(selection), format.ContentType, links);
}
