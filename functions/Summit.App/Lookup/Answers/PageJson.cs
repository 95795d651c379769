using System.Text.Json.Serialization;
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
    IReadOnlyDictionary<string, IReadOnlyList<FacetJson>> Facets,
    string? Next)
{
    public static PageJson Of(QuotePage page) =>
        new(page.Total, [.. page.Items.Select(QuoteItemJson.Of)], page.Facets.ToDictionary(facet => facet.Key, facet => FacetJson.Of(facet.Value)), page.Next);
}

/// <summary>One value of a facet, as a question takes it, and how many quotes of the whole answer carry it.</summary>
public sealed record FacetJson(string Value, long Count)
{
    /// <summary>What to show a reader where the value is a code: the name of a speaker.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Label { get; init; }

    internal static IReadOnlyList<FacetJson> Of(IEnumerable<FacetCount> counts) =>
        [.. counts.Select(count => new FacetJson(count.Value, count.Count) { Label = count.Label })];
}

/// <summary>Speakers whose names fit what was typed, most quoted first.</summary>
public sealed record SpeakersJson(IReadOnlyList<SpeakerSuggestion> Items);
