using Azure.Search.Documents;
using Summit.App.Index;

namespace Summit.Cloud.Search.Queries;

/// <summary>Quotes to be found: words and filter, as the service reads them.</summary>
/// <param name="Text">The words; null for any.</param>
/// <param name="Filter">The filter; null for none.</param>
internal sealed record QuoteRows(string? Text, string? Filter)
{
    public QuoteRows And(string? filter) => this with { Filter = Filters.All(Filter, filter) };
}

/// <summary>How a question is answered: all rows at once to count them, and stage by stage to page through them.</summary>
/// <param name="All">What is counted.</param>
/// <param name="Stages">What is paged through, one stage after the other; together they are all rows, none twice.</param>
/// <param name="Ascending">Whether the earliest come first.</param>
internal sealed record QuotePlan(QuoteRows All, IReadOnlyList<QuoteRows> Stages, bool Ascending)
{
    public static QuotePlan Of(QuoteQuery query)
    {
        var filter = QuoteFilter.Of(query);
        QuoteRows all = new(SearchText.Of(query.Words), filter);
        return query.Order switch
        {
            QuoteOrder.Oldest => new(all, DatedFirst(all), Ascending: true),
            QuoteOrder.Newest => new(all, [all], Ascending: false),
            _ => new(all, [.. InBands(query.Words).Select(text => new QuoteRows(text, filter))], Ascending: false),
        };
    }

    /// <summary>What the service sorts by. The tie makes two quotes of one second change places never.</summary>
    public string[] Order => Ascending ? ["publishedSecond asc", "tie asc"] : ["publishedSecond desc", "tie desc"];

    /// <summary>Undated quotes have the lowest seconds, and come last all the same.</summary>
    private static QuoteRows[] DatedFirst(QuoteRows all) =>
    [
        all.And(SearchFilter.Create($"publishedSecond gt {PublicationSecond.Undated}")),
        all.And(SearchFilter.Create($"publishedSecond eq {PublicationSecond.Undated}")),
    ];

    private static IEnumerable<string?> InBands(SearchWords words)
    {
        string? before = null;
        foreach (var band in RelevanceBands.Of(words).Select(SearchText.Of))
        {
            yield return band is not null && before is not null ? SearchText.Without(band, before) : band;
            before = band;
        }
    }
}
