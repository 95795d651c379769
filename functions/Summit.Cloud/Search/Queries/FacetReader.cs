using Summit.App.Index;

namespace Summit.Cloud.Search.Queries;

/// <summary>Makes facets of the service's counts.</summary>
/// <remarks>
/// Each part of an index gives only its most frequent values, so the service's counts are exact where it is asked for more
/// values than there are. That holds for kinds, languages and months; of outlets and speakers it is asked for many more
/// than are shown, so that those shown are right but in the rarest case.
/// </remarks>
internal sealed class FacetReader(QuoteSearch search)
{
    private const string Key = "speakers/key";
    private const string Label = "speakers/label";

    /// <summary>What the service is asked to count for facets.</summary>
    public static IEnumerable<string> Asked(QuoteQuery query) => Wanted(query).SelectMany(facet => facet switch
    {
        QuoteFacets.Speaker => [$"{Key},count:300", $"{Label},count:600"],
        _ => new[] { $"{facet},count:600" },
    });

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<FacetCount>>> ReadAsync(
        QuoteQuery query, QuoteRows rows, SearchAnswer answer, CancellationToken cancellation)
    {
        var facets = new Dictionary<string, IReadOnlyList<FacetCount>>();
        foreach (var facet in Wanted(query))
        {
            facets[facet] = facet == QuoteFacets.Speaker
                ? await SpeakersAsync(rows, answer, cancellation)
                : QuoteFacets.Top(from count in answer.Facet(facet) where count.Value.Length > 0 select new FacetCount(count.Value, count.Count));
        }

        return facets;
    }

    private static IEnumerable<string> Wanted(QuoteQuery query) => QuoteFacets.All.Where(query.Facets.Contains);

    /// <summary>Speakers with the name that most quotes of the answer give them.</summary>
    private async Task<IReadOnlyList<FacetCount>> SpeakersAsync(QuoteRows rows, SearchAnswer answer, CancellationToken cancellation)
    {
        var top = QuoteFacets.Top(answer.Facet(Key).Select(count => new FacetCount(count.Value, count.Count)));
        var names = SpeakerNames.Of(answer.Facet(Label));
        string[] nameless = [.. top.Select(count => count.Value).Where(key => !names.ContainsKey(key))];
        if (nameless.Length > 0)
        {
            var asked = rows.And(QuoteFilter.OfSpeakerKeys(nameless));
            foreach (var (key, speaker) in SpeakerNames.Of((await search.CountAsync(asked, [$"{Label},count:5000"], cancellation)).Facet(Label)))
                names.TryAdd(key, speaker);
        }

        // Keys that are hashes sort elsewhere than their ids.
        return QuoteFacets.Top(top.Select(count => names.TryGetValue(count.Value, out var speaker)
            ? new FacetCount(speaker.Id, count.Count, speaker.Name)
            : count));
    }
}
