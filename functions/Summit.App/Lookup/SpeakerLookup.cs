using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup;

/// <summary>Speakers by the start of a name.</summary>
internal sealed class SpeakerLookup(LookupParts parts)
{
    public async Task<IResult> SuggestAsync(HttpRequest request)
    {
        var parameters = new QueryParameters(request.Query, [LookupParameters.Prefix, LookupParameters.Suggestions]);
        var prefix = parameters.Text(LookupParameters.Prefix) ?? "";
        var limit = parameters.Number(LookupParameters.Suggestions);
        if (parameters.Problem is { } problem)
            return problem;
        var speakers = await parts.Index
            .SuggestSpeakersAsync(prefix, limit, request.HttpContext.RequestAborted)
            .ConfigureAwait(false);
        return JsonAnswer.Of(new SpeakersJson(speakers), LookupJson.Readable.SpeakersJson);
    }
}
