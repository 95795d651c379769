using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Summit.App.Lookup.Answers.Formats;

/// <summary>Chooses the format that an <c>Accept</c> header likes best (RFC 9110, section 12.5.1).</summary>
internal static class AcceptedFormat
{
    /// <summary>The format; JSON for a header that is not there or says nothing; null where it takes none there is.</summary>
    public static AnswerFormat? Of(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges) || ranges.Count == 0)
            return AnswerFormat.Json;
        // Quality goes first. Of equals, what is named goes before what "*/*" lets in: a feed reader names feeds, and takes the rest.
        return AnswerFormat.All
            .Select(format => (Format: format, Range: Range(format, ranges)))
            .Where(choice => choice.Range is not null && Quality(choice.Range) > 0)
            .OrderByDescending(choice => Quality(choice.Range!))
            .ThenByDescending(choice => Closeness(choice.Range!))
            .Select(choice => choice.Format)
            .FirstOrDefault();
    }

    /// <summary>The closest range decides for a format, also against wider ones that like it better.</summary>
    private static MediaTypeHeaderValue? Range(AnswerFormat format, IList<MediaTypeHeaderValue> ranges) =>
        ranges.Where(range => Takes(range, format.MediaType)).OrderByDescending(Closeness).ThenByDescending(Quality).FirstOrDefault();

    private static bool Takes(MediaTypeHeaderValue range, string mediaType) =>
        range.MatchesAllTypes
        || range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        || (range.MatchesAllSubTypes && range.Type.Equals(mediaType.Split('/')[0], StringComparison.OrdinalIgnoreCase));

    private static int Closeness(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;

    private static double Quality(MediaTypeHeaderValue range) => range.Quality ?? 1;
}
