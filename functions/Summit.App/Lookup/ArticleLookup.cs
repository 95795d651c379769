using Microsoft.AspNetCore.Http;
using Summit.App.Index;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup;

/// <summary>Articles and how far they have come.</summary>
internal sealed class ArticleLookup(LookupParts parts)
{
    public async Task<IResult> ListAsync(HttpRequest request)
    {
        var parameters = new QueryParameters(request.Query, "status", "limit", "cursor");
        var statuses = parameters.Words("status", [.. IngestStatusName.All.Select(IngestStatusName.Of)]);
        var limit = parameters.Number("limit", 1, QuoteQuery.MaxLimit, QuoteQuery.DefaultLimit);
        var after = ArticleCursor.Read(parameters);
        if (parameters.Problem is { } problem)
            return problem;
        var items = new List<ArticleJson>();
        await foreach (var entry in parts.Ledger.ListAsync(after, request.HttpContext.RequestAborted).ConfigureAwait(false))
        {
            if (statuses.Count > 0 && !statuses.Contains(IngestStatusName.Of(entry.Record.Status)))
                continue;
            if (items.Count == limit)
                return Page(items, ArticleCursor.After(items[^1].Name));
            items.Add(ArticleJson.Of(entry.Record));
        }

        return Page(items, null);
    }

    public async Task<IResult> GetAsync(HttpRequest request)
    {
        if (new QueryParameters(request.Query).Problem is { } problem)
            return problem;
        var cancellation = request.HttpContext.RequestAborted;
        if (await parts.Ledger.ReadAsync(ArticleName.Of(request), cancellation).ConfigureAwait(false) is not { } entry)
            return Problem.NotFound("No article of this name has been taken in.");
        var quotes = await QuotesAsync(entry.Record.Article, cancellation).ConfigureAwait(false);
        return JsonAnswer.Of(ArticleJson.Of(entry.Record) with { Items = quotes }, LookupJson.Readable.ArticleJson);
    }

    private async Task<IReadOnlyList<QuoteItemJson>> QuotesAsync(string article, CancellationToken cancellation)
    {
        var quotes = new List<QuoteDocument>();
        var query = new QuoteQuery { Article = article, Order = QuoteOrder.Oldest, Limit = QuoteQuery.MaxLimit };
        do
        {
            var page = await parts.Index.FindAsync(query, cancellation).ConfigureAwait(false);
            quotes.AddRange(page.Items.Select(hit => hit.Document));
            query = query with { Cursor = page.Next };
        }
        while (query.Cursor is not null);
        return [.. quotes.OrderBy(quote => quote.Start).ThenByDescending(quote => quote.End).Select(QuoteItemJson.Of)];
    }

    private static JsonAnswer<ArticlePageJson> Page(IReadOnlyList<ArticleJson> items, string? next) =>
        JsonAnswer.Of(new ArticlePageJson(items, next), LookupJson.Readable.ArticlePageJson);
}
