using Microsoft.AspNetCore.Http;

namespace Summit.App.Lookup.Description;

/// <summary>Which problems come with a status: what follows <c>/problems/</c> in their types. A test holds them against the problems there are.</summary>
internal static class ProblemTypes
{
    public static IReadOnlyDictionary<int, string[]> ByStatus { get; } = new OrderedDictionary<int, string[]>
    {
        [StatusCodes.Status400BadRequest] = ["unknown-parameter", "invalid-parameter", "invalid-header", "invalid-name", "bad-request"],
        [StatusCodes.Status401Unauthorized] = ["key-missing"],
        [StatusCodes.Status403Forbidden] = ["foreign-origin", "not-shared"],
        [StatusCodes.Status404NotFound] = ["not-found"],
        [StatusCodes.Status405MethodNotAllowed] = ["method-not-allowed"],
        [StatusCodes.Status406NotAcceptable] = ["not-acceptable"],
        [StatusCodes.Status410Gone] = ["withdrawn"],
        [StatusCodes.Status412PreconditionFailed] = ["precondition-failed"],
        [StatusCodes.Status413PayloadTooLarge] = ["too-large"],
        [StatusCodes.Status415UnsupportedMediaType] = ["unread-media-type"],
        [StatusCodes.Status421MisdirectedRequest] = ["foreign-host"],
        [StatusCodes.Status422UnprocessableEntity] = ["unreadable-article"],
        [StatusCodes.Status429TooManyRequests] = ["too-many-requests"],
        [StatusCodes.Status500InternalServerError] = ["internal"],
        [StatusCodes.Status501NotImplemented] = ["not-implemented"],
        [StatusCodes.Status503ServiceUnavailable] = ["index-away"],
    };
}
