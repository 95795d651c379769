using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Questions;

namespace Summit.App.Lookup.Description;

/// <summary>All routes as callers know them. A test demands that each route stands here or among the pages.</summary>
internal static class Operations
{
    private const int NotFound = StatusCodes.Status404NotFound;
    private const int Gone = StatusCodes.Status410Gone;
    private const int NotAcceptable = StatusCodes.Status406NotAcceptable;

    private static readonly string[] Kept = ["If-None-Match"];
    private static readonly string[] Versions = ["If-Match", "If-None-Match"];
    private static readonly string[] Tagged = ["ETag", "Cache-Control", "Vary"];
    private static readonly string[] Untagged = ["Cache-Control", "Vary"];

    private static readonly TextParameter QuoteId = new("id") { Meaning = "id.quote", Example = "lbilhwlrczvrgjhx5zwm" };
    private static readonly TextParameter SpeakerId = new("id") { Meaning = "id.speaker", Example = "lena-orsat" };
    private static readonly TextParameter StoredName = new("name") { Meaning = "name.article", Example = "lake-accord.json" };
    private static readonly TextParameter NewName = StoredName with { Example = "2026/ferry.txt" };

    /// <summary>Routes that answer pages to people and to the elements and frames on them, and the one that tells browsers what they may ask: OpenAPI does not describe them.</summary>
    public static IReadOnlyList<string> Pages { get; } = ["SearchPage", "QuotePage", "ArticlePage", "PageFile", "Docs", "EmbedScript", "EmbedCard", "EmbedQuote", "EmbedQuotes", "OEmbed", "Options"];

    public static IReadOnlyList<Operation> All { get; } =
    [
        new("FindQuotes")
        {
            Parameters = LookupParameters.OfQuotes, Answer = typeof(PageJson), HasFormats = true,
            Conditions = Kept, Headers = [.. Tagged, "Link"], Problems = [NotAcceptable],
        },
        new("GetQuote")
        {
            Place = QuoteId, Parameters = [LookupParameters.Format], Answer = typeof(QuoteItemJson), HasFormats = true,
            Conditions = Kept, Headers = Tagged, Problems = [NotFound, NotAcceptable, Gone],
        },
        new("FindVariants")
        {
            Place = QuoteId, Parameters = [LookupParameters.Limit], Answer = typeof(VariantsJson),
            Conditions = Kept, Headers = Tagged, Problems = [NotFound, Gone],
        },
        new("CountTimeline") { Parameters = LookupParameters.OfTimeline, Answer = typeof(TimelineJson), Conditions = Kept, Headers = Tagged },
        new("SuggestSpeakers")
        {
            Parameters = [LookupParameters.Prefix, LookupParameters.Suggestions], Answer = typeof(SpeakersJson), Conditions = Kept, Headers = Tagged,
        },
        new("GetSpeaker") { Place = SpeakerId, Answer = typeof(SpeakerProfileJson), Conditions = Kept, Headers = Tagged, Problems = [NotFound] },
        new("ListArticles") { Parameters = LookupParameters.OfArticles, Answer = typeof(ArticlePageJson), Conditions = Kept, Headers = Tagged },
        new("GetArticle") { Place = StoredName, Answer = typeof(ArticleJson), Headers = Untagged, Problems = [NotFound] },
        new("PutArticle")
        {
            Place = NewName, Parameters = LookupParameters.OfUpload, TakesArticle = true, Answer = typeof(ArticleJson), Conditions = Versions,
            Successes = [StatusCodes.Status200OK, StatusCodes.Status201Created], Headers = ["ETag", "Location", .. Untagged],
            Problems = [StatusCodes.Status403Forbidden, NotFound, StatusCodes.Status412PreconditionFailed, StatusCodes.Status413PayloadTooLarge],
        },
        new("DeleteArticle")
        {
            Place = NewName, Conditions = Versions, Successes = [StatusCodes.Status204NoContent],
            Problems = [StatusCodes.Status403Forbidden, NotFound, StatusCodes.Status412PreconditionFailed],
        },
        new("Extract")
        {
            Parameters = LookupParameters.OfExtraction, TakesArticle = true, Answer = typeof(ExtractionJson), HasPage = true, Headers = Untagged,
            Problems =
            [
                StatusCodes.Status403Forbidden, StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity,
            ],
        },
        new("Health") { Answer = typeof(HealthJson), Conditions = Kept, Headers = Tagged },
        new("OpenApi") { Conditions = Kept, Headers = Tagged },
    ];
}
