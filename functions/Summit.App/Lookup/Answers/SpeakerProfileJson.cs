using Summit.App.Index;
using Summit.App.Lookup.Profiles;

namespace Summit.App.Lookup.Answers;

/// <summary>One speaker.</summary>
/// <param name="Id">The speaker's id.</param>
/// <param name="Name">The name that most quotes give.</param>
/// <param name="Quotes">How many quotes the speaker has.</param>
/// <param name="Names">All names that quotes give, the most frequent first.</param>
/// <param name="Titles">What the newest 100 quotes call the speaker besides the name, the most frequent first, at most 20.</param>
/// <param name="First">The earliest quote.</param>
/// <param name="Last">The latest quote.</param>
/// <param name="Facets">Counts by kind, outlet, language and month.</param>
/// <param name="With">Who else is quoted in the articles of the newest 100 quotes, the most quoted first.</param>
public sealed record SpeakerProfileJson(
    string Id,
    string Name,
    long Quotes,
    IReadOnlyList<FacetJson> Names,
    IReadOnlyList<FacetJson> Titles,
    QuoteItemJson First,
    QuoteItemJson Last,
    IReadOnlyDictionary<string, IReadOnlyList<FacetJson>> Facets,
    IReadOnlyList<FacetJson> With)
{
    internal static SpeakerProfileJson Of(
        string id, IReadOnlyList<FacetCount> names, QuotePage newest, QuoteHit first, IReadOnlyList<FacetCount> company) => new(
        id,
        names[0].Value,
        newest.Total,
        FacetJson.Of(names),
        FacetJson.Of(SpeakerTitles.Of(newest.Items.Select(hit => hit.Document), id)),
        QuoteItemJson.Of(first),
        QuoteItemJson.Of(newest.Items[0]),
        newest.Facets.ToDictionary(facet => facet.Key, facet => FacetJson.Of(facet.Value)),
        FacetJson.Of(company));
}
