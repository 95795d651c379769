using Microsoft.AspNetCore.Http;
using Summit.App.Index;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup.Profiles;

/// <summary>One speaker: names, titles, how often and where quoted, and beside whom.</summary>
internal sealed class SpeakerProfile(LookupParts parts)
{
    /// <summary>How many of the newest quotes are read for titles and company.</summary>
    private const int Recent = QuoteQuery.MaxLimit;

    public async Task<IResult> GetAsync(HttpRequest request)
    {
        if (new QueryParameters(request.Query).Problem is { } problem)
            return problem;
        var cancellation = request.HttpContext.RequestAborted;
        var id = request.RouteValues["id"] as string ?? "";
        var theirs = new QuoteQuery { SpeakerId = id, Order = QuoteOrder.Newest };
        var facets = QuoteFacets.All.Where(facet => facet != QuoteFacets.Speaker);
        var reading = parts.Index.FindAsync(theirs with { Limit = Recent, Facets = [.. facets] }, cancellation);
        var oldest = parts.Index.FindAsync(theirs with { Limit = 1, Order = QuoteOrder.Oldest }, cancellation);
        var naming = parts.Index.CountNamesAsync(id, cancellation);
        await Task.WhenAll(reading, oldest, naming).ConfigureAwait(false);
        var (newest, first, names) = (await reading.ConfigureAwait(false), await oldest.ConfigureAwait(false), await naming.ConfigureAwait(false));
        if (id.Length == 0 || newest.Items.Count == 0 || first.Items.Count == 0 || names.Count == 0)
            return Problem.NotFound("Nobody with this id is quoted. GET /v1/speakers?prefix= finds speakers by the beginning of a name.");
        var company = await CompanyAsync(newest, id, cancellation).ConfigureAwait(false);
        return JsonAnswer.Of(SpeakerProfileJson.Of(id, names, newest, first.Items[0], company), LookupJson.Readable.SpeakerProfileJson);
    }

    /// <summary>Who else is quoted in the same articles.</summary>
    private async Task<IReadOnlyList<FacetCount>> CompanyAsync(QuotePage newest, string id, CancellationToken cancellation)
    {
        var articles = newest.Items.Select(hit => hit.Document.Article).Distinct(StringComparer.Ordinal);
        var beside = await parts.Index
            .FindAsync(new QuoteQuery { Articles = [.. articles], Limit = 0, Facets = [QuoteFacets.Speaker] }, cancellation)
            .ConfigureAwait(false);
        return [.. beside.Facets[QuoteFacets.Speaker].Where(speaker => speaker.Value != id)];
    }
}
