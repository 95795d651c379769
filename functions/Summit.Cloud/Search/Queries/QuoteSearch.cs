using Azure.Search.Documents;
using Azure.Search.Documents.Models;
using Summit.Cloud.Search.Rows;

namespace Summit.Cloud.Search.Queries;

/// <summary>An answer of the service.</summary>
/// <param name="Rows">The rows that were asked for.</param>
/// <param name="Total">How many match; 0 where it was not asked.</param>
/// <param name="Facets">Values with counts, by field.</param>
internal sealed record SearchAnswer(IReadOnlyList<QuoteRow> Rows, long Total, IReadOnlyDictionary<string, IReadOnlyList<(string Value, long Count)>> Facets)
{
    public IReadOnlyList<(string Value, long Count)> Facet(string field) => Facets.TryGetValue(field, out var counts) ? counts : [];
}

/// <summary>Asks the service. Always by POST: the words of a question can be longer than an address may be.</summary>
internal sealed class QuoteSearch(SearchClient client, string index)
{
    /// <summary>Most rows that one answer has.</summary>
    public const int MaxRows = 1000;

    /// <summary>Counts, and nothing else.</summary>
    /// <param name="rows">What is counted.</param>
    /// <param name="facets">What by: fields, each with how many values at most.</param>
    public Task<SearchAnswer> CountAsync(QuoteRows rows, IEnumerable<string> facets, CancellationToken cancellation) =>
        AskAsync(rows, Options(0, [], ["id"], facets), cancellation);

    /// <summary>Reads rows in order, and counts all of them.</summary>
    public Task<SearchAnswer> ReadAndCountAsync(QuoteRows rows, string[] order, int limit, IEnumerable<string> facets, CancellationToken cancellation) =>
        AskAsync(rows, Options(limit, order, QuoteIndexDefinition.Stored, facets), cancellation);

    /// <summary>Reads rows in order.</summary>
    public Task<SearchAnswer> ReadAsync(QuoteRows rows, string[] order, int limit, IEnumerable<string> fields, CancellationToken cancellation) =>
        AskAsync(rows, Options(limit, order, fields, null), cancellation);

    private static SearchOptions Options(int limit, string[] order, IEnumerable<string> fields, IEnumerable<string>? facets)
    {
        var options = new SearchOptions
        {
            QueryType = SearchQueryType.Full,
            SearchMode = SearchMode.All,
            Size = limit,
            IncludeTotalCount = facets is not null,
        };
        foreach (var field in fields)
            options.Select.Add(field);
        foreach (var by in order)
            options.OrderBy.Add(by);
        foreach (var facet in facets ?? [])
            options.Facets.Add(facet);
        return options;
    }

    private Task<SearchAnswer> AskAsync(QuoteRows rows, SearchOptions options, CancellationToken cancellation) =>
        SearchFailure.GuardAsync(index, async () =>
        {
            options.Filter = rows.Filter;
            var results = (await client.SearchAsync<QuoteRow>(rows.Text ?? "*", options, cancellation)).Value;
            var found = new List<QuoteRow>();
            await foreach (var result in results.GetResultsAsync())
                found.Add(result.Document);
            return new SearchAnswer(found, results.TotalCount ?? 0, Facets(results));
        });

    private static Dictionary<string, IReadOnlyList<(string Value, long Count)>> Facets(SearchResults<QuoteRow> results) =>
        results.Facets?.ToDictionary(
            facet => facet.Key,
            facet => (IReadOnlyList<(string, long)>)[.. facet.Value.Select(count => ((string)count.Value, count.Count ?? 0))]) ?? [];
}
