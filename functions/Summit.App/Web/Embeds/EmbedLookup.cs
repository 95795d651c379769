using Microsoft.AspNetCore.Http;
using Summit.App.Lookup;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Web.Embeds;

/// <summary>What the elements of embed.js ask for.</summary>
internal sealed class EmbedLookup(LookupParts parts, EmbedRules rules)
{
    /// <summary>GET /embed/v1/quotes</summary>
    public async Task<IResult> FindAsync(HttpRequest request)
    {
        if (!EmbedQuestion.TryRead(request.Query, out var question, out var problem))
            return problem;
        var leave = rules.Gate.Ask(question.Subject, LinkMark.Of(request.Query));
        if (leave.Refusal is { } refusal)
            return Problem.NotShared(refusal);
        var page = await parts.Index.FindAsync(question.Query, request.HttpContext.RequestAborted).ConfigureAwait(false);
        // A signature of the question opens no page of its quotes.
        var found = page.Items.Select(hit => EmbeddedQuoteJson.Of(hit.Document, rules.Permalink(hit.Document.Id, LinkMark.None)));
        return JsonAnswer.Of(new([.. found]), LookupJson.Readable.EmbeddedQuotesJson, cacheControl: rules.Gate.CacheControl(leave));
    }

    /// <summary>GET /embed/v1/quotes/{id}</summary>
    public async Task<IResult> GetAsync(HttpRequest request)
    {
        if (new QueryParameters(request.Query, LinkMark.ExpiresName, LinkMark.SignatureName).Problem is { } problem)
            return problem;
        var id = request.RouteValues["id"] as string ?? "";
        var mark = LinkMark.Of(request.Query);
        var leave = rules.Gate.Ask(LinkSubject.Quote(id), mark);
        if (leave.Refusal is { } refusal)
            return Problem.NotShared(refusal);
        var found = await QuoteById.FindAsync(parts, request).ConfigureAwait(false);
        return found.Quote is { } quote
            ? JsonAnswer.Of(EmbeddedQuoteJson.Of(quote, rules.Permalink(id, mark)), LookupJson.Readable.EmbeddedQuoteJson, cacheControl: rules.Gate.CacheControl(leave))
            : Problem.NoQuote(found.IsWithdrawn);
    }
}
