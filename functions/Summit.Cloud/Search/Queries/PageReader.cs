using Summit.App.Index;
using Summit.Cloud.Search.Rows;

namespace Summit.Cloud.Search.Queries;

/// <summary>A quote with the cursor of what comes after it.</summary>
internal sealed record FoundQuote(PageCursor Cursor, QuoteDocument Document);

/// <summary>Reads one page, and one quote more that tells whether there is another.</summary>
internal sealed class PageReader(QuoteSearch search, QuotePlan plan, PageCursor? cursor, int limit)
{
    /// <summary>Whether page and counts are one request: the page begins where the whole answer does, and has no stages.</summary>
    public bool IsFirstOfOneStage => cursor is null && (plan.Stages.Count == 1 || limit == 0);

    /// <summary>Reads stage by stage until the page is full.</summary>
    /// <exception cref="CursorException">The cursor names a place that no plan has.</exception>
    public async Task<IReadOnlyList<FoundQuote>> ReadAsync(CancellationToken cancellation)
    {
        var found = new List<FoundQuote>();
        var wanted = limit == 0 ? 0 : limit + 1;
        for (var stage = cursor?.Stage ?? 0; stage < plan.Stages.Count && found.Count < wanted; stage++)
        {
            var rows = plan.Stages[stage];
            if (stage == cursor?.Stage)
                rows = rows.And(QuotePlace.Parse(cursor.Value.Place).After(plan.Ascending));
            var answer = await search.ReadAsync(rows, plan.Order, wanted - found.Count, QuoteIndexDefinition.Stored, cancellation);
            found.AddRange(Found(answer, stage));
        }

        return found;
    }

    /// <summary>The quotes of an answer to one stage.</summary>
    public static IReadOnlyList<FoundQuote> Found(SearchAnswer answer, int stage) =>
        [.. answer.Rows.Select(RowReader.Read).Select(document => new FoundQuote(new(stage, QuotePlace.Of(document).ToString()), document))];
}
