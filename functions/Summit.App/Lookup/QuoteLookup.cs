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
        var selection = new QuoteSelection
        {
            Items = page.Items,
            Page = page,
            Fields = shape.Fields,
            Title = address.Title,
            Identity = address.Identity,
            Self = address.Page(query.Cursor),
            Next = page.Next is { } next ? address.Page(next) : null,
        };
        return Answer(shape.Format, selection, address.Links(page.Next));
    }

    public async Task<IResult> GetAsync(HttpRequest request)
    {
        VaryByAccept(request);
        var parameters = new QueryParameters(request.Query, "format");
        var shape = AnswerShape.Read(parameters, request.Headers.Accept);
        if (parameters.Problem is { } problem)
            return problem;
        var cancellation = request.HttpContext.RequestAborted;
        var id = request.RouteValues["id"] as string ?? "";
        if (await parts.Index.GetAsync(id, cancellation).ConfigureAwait(false) is not { } quote)
            return Problem.NoQuote;
        var paragraph = await _paragraphs.OfAsync(quote, cancellation).ConfigureAwait(false);
        var selection = new QuoteSelection
        {
            Items = [QuoteItemJson.Of(quote) with { Paragraph = paragraph }],
            Title = "Quote",
            Identity = "quotes/" + quote.Id,
            Self = new QuestionAddress(request.Query, shape.Format).Page(null),
        };
        return Answer(shape.Format, selection);
    }

    // Before anything is refused: what is refused depends on the header too.
    private static void VaryByAccept(HttpRequest request) =>
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);

    private static TaggedAnswer Answer(AnswerFormat format, QuoteSelection selection, string? links = null) =>
        new(format.Write(selection), format.ContentType, links);
}
