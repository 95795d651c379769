using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup;

/// <summary>Speakers by the start of a name.</summary>
internal sealed class SpeakerLookup(LookupParts parts)
{
    public async Task<IResult> SuggestAsync(HttpRequest request)
    {
        var parameters = new QueryParameters(request.Query, "prefix", "limit");
        var prefix = parameters.Text("prefix") ?? "";
        var limit = parameters.Number("limit", 1, 100, 10);
        if (parameters.Problem is { } problem)
            return problem;
        var speakers = await parts.Index
            .SuggestSpeakersAsync(prefix, limit, request.HttpContext.RequestAborted)
            .ConfigureAwait(false);
        return JsonAnswer.Of(new SpeakersJson(speakers), LookupJson.Readable.SpeakersJson);
    }
}
