using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup;

/// <summary>How many quotes there are of a question by the time of their publication.</summary>
internal sealed class TimelineLookup(LookupParts parts)
{
    public async Task<IResult> CountAsync(HttpRequest request)
    {
        var parameters = new QueryParameters(request.Query, LookupParameters.OfTimeline);
        var query = QuoteQuestion.Read(parameters);
        var by = parameters.Word(LookupParameters.By);
        if (parameters.Problem is { } problem)
            return problem;
        var period = TimelineJson.Periods[by];
        var counts = await parts.Index.CountPeriodsAsync(query, period, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return JsonAnswer.Of(TimelineJson.Of(by, period, counts), LookupJson.Readable.TimelineJson);
    }
}
