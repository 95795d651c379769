using Summit.App.Index;

namespace Summit.App.Lookup.Answers;

/// <summary>One page of quotes.</summary>
/// <param name="Total">How many quotes match in all.</param>
/// <param name="Items">This page.</param>
/// <param name="Facets">Counts by the facets that were asked for.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record PageJson(
    long Total,
    IReadOnlyList<QuoteItemJson> Items,
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets,
    string? Next)
{
    public static PageJson Of(QuotePage page) =>
        new(page.Total, [.. page.Items.Select(QuoteItemJson.Of)], page.Facets, page.Next);
}

/// <summary>Speakers whose names fit what was typed, most quoted first.</summary>
public sealed record SpeakersJson(IReadOnlyList<SpeakerSuggestion> Items);
