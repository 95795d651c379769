using Microsoft.AspNetCore.Http;
using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup;

/// <summary>Articles and how far they have come.</summary>
internal sealed class ArticleLookup(LookupParts parts)
{
    /// <summary>Where few of very many articles have the status that is asked for, an answer must still come in time: it may be short, and says where to go on.</summary>
    private const int MostSeen = 50_000;

    public async Task<IResult> ListAsync(HttpRequest request)
    {
        var parameters = new QueryParameters(request.Query, LookupParameters.OfArticles);
        var statuses = parameters.Words(LookupParameters.Status);
        var limit = parameters.Number(LookupParameters.Limit);
        var after = ArticleCursor.Read(parameters);
        var cancellation = request.HttpContext.RequestAborted;
        if (parameters.Problem is { } problem)
            return problem;
        var names = new List<string>();
        var (seen, last) = (0, after);
        await foreach (var state in parts.Ledger.ListAsync(after, cancellation).ConfigureAwait(false))
        {
            if (names.Count == limit || seen++ == MostSeen)
                return Page(await ReadAsync(names, cancellation).ConfigureAwait(false), ArticleCursor.After(last!));
            last = state.Article;
            if (statuses.Count == 0 || statuses.Contains(IngestStatusName.Of(state.Status)))
                names.Add(state.Article);
        }

        return Page(await ReadAsync(names, cancellation).ConfigureAwait(false), null);
    }

    public async Task<IResult> GetAsync(HttpRequest request)
    {
        if (new QueryParameters(request.Query).Problem is { } problem)
            return problem;
        var cancellation = request.HttpContext.RequestAborted;
        if (await parts.Ledger.ReadAsync(ArticleName.Of(request), cancellation).ConfigureAwait(false) is not { } entry)
            return Problem.NotFound("No article of this name has been taken in.");
        var quotes = await QuotesAsync(entry.Record.Article, cancellation).ConfigureAwait(false);
        // Whoever changes the article names its version in the store, which no tag of this answer may be taken for.
        return JsonAnswer.Of(ArticleJson.Of(entry.Record) with { Items = quotes }, LookupJson.Readable.ArticleJson, isTagged: false);
    }

    private async Task<IReadOnlyList<QuoteItemJson>> QuotesAsync(string article, CancellationToken cancellation)
    {
        var quotes = new List<QuoteDocument>();
        var query = new QuoteQuery { Articles = [article], Order = QuoteOrder.Oldest, Limit = QuoteQuery.MaxLimit };
        do
        {
            var page = await parts.Index.FindAsync(query, cancellation).ConfigureAwait(false);
            quotes.AddRange(page.Items.Select(hit => hit.Document));
            query = query with { Cursor = page.Next };
        }
        while (query.Cursor is not null);
        return [.. quotes.OrderBy(quote => quote.Start).ThenByDescending(quote => quote.End).Select(QuoteItemJson.Of)];
    }

    /// <summary>The articles of these names, but for those that have gone meanwhile.</summary>
    private async Task<IReadOnlyList<ArticleJson>> ReadAsync(List<string> names, CancellationToken cancellation)
    {
        var entries = await Task.WhenAll(names.Select(name => parts.Ledger.ReadAsync(name, cancellation))).ConfigureAwait(false);
        return [.. entries.OfType<LedgerEntry>().Select(entry => ArticleJson.Of(entry.Record))];
    }

    private static TaggedAnswer Page(IReadOnlyList<ArticleJson> items, string? next) =>
        JsonAnswer.Of(new ArticlePageJson(items, next), LookupJson.Readable.ArticlePageJson);
}
