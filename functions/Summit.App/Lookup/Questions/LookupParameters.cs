using Summit.App.Index;
using Summit.App.Lookup.Answers;
using Summit.App.Lookup.Answers.Formats;

namespace Summit.App.Lookup.Questions;

/// <summary>
/// All parameters that routes take. Whoever reads a question reads by this table, and the description of the API is written
/// from it: neither can know a name, a bound or a word that the other does not.
/// </summary>
internal static class LookupParameters
{
    public static TextParameter Q { get; } = new("q") { Example = "lac*" };

    public static TextParameter Speaker { get; } = new("speaker") { Example = "orsat" };

    public static WordsParameter Kind { get; } = new("kind", [.. KindName.Indexed.Select(KindName.Of)]) { Example = "direct,turn" };

    public static TextParameter Outlet { get; } = new("outlet") { Example = "Vessombre Matin" };

    public static TextParameter Language { get; } = new("language") { Example = "fr" };

    public static TextParameter Article { get; } = new("article") { Example = "lake-accord.json" };

    public static MomentParameter From { get; } = new("from") { Example = "2026-05-01" };

    public static MomentParameter To { get; } = new("to") { Example = "2026-05-31", EndOfDay = true };

    public static ShareParameter MinConfidence { get; } = new("minConfidence") { Example = "0.8" };

    public static WordParameter Sort { get; } = new("sort", ["relevance", "newest", "oldest"]) { Example = "newest" };

    public static NumberParameter Limit { get; } = new("limit", 1, QuoteQuery.MaxLimit, QuoteQuery.DefaultLimit) { Example = "50" };

    public static TextParameter Cursor { get; } = new("cursor");

    public static WordsParameter Facets { get; } = new("facets", QuoteFacets.All) { Example = "speaker,month" };

    public static FlagParameter Highlight { get; } = new("highlight") { Example = "true" };

    /// <summary>Of the formats that can be narrowed, JSON has all fields; <see cref="AnswerShape"/> knows what each has.</summary>
    public static WordsParameter Fields { get; } = new("fields", JsonFormat.Fields) { Example = "id,text,speaker" };

    public static WordParameter Format { get; } = new("format", [.. AnswerFormat.All.Select(format => format.Name)]) { Example = "csv" };

    public static WordParameter By { get; } = new("by", [.. TimelineJson.Periods.Keys]) { Example = "week" };

    public static TextParameter Prefix { get; } = new("prefix") { Example = "lena" };

    public static NumberParameter Suggestions { get; } = new("limit", 1, 100, 10) { Example = "5" };

    public static WordsParameter Status { get; } = new("status", [.. IngestStatusName.All.Select(IngestStatusName.Of)]) { Example = "indexed" };

    public static TextParameter Title { get; } = new("title") { Meaning = "title.stated", Example = "The ferry sails again" };

    public static TextParameter StatedOutlet { get; } = new("outlet") { Meaning = "outlet.stated", Example = "Harbour Post" };

    public static TextParameter Url { get; } = new("url") { Meaning = "url.stated", Example = "https://harbour.example/ferry" };

    public static MomentParameter Published { get; } = new("published") { Meaning = "published.stated", Example = "2026-04-02" };

    public static TextParameter StatedLanguage { get; } = new("language") { Meaning = "language.stated", Example = "en" };

    public static TextParameter FileName { get; } = new("name") { Meaning = "name.stated", Example = "ferry.txt" };

    public static FlagParameter Mentions { get; } = new("all") { Example = "true" };

    /// <summary>Which quotes are meant.</summary>
    public static IReadOnlyList<QueryParameter> Filters { get; } = [Q, Speaker, Kind, Outlet, Language, Article, From, To, MinConfidence];

    /// <summary>Those of GET /v1/quotes.</summary>
    public static IReadOnlyList<QueryParameter> OfQuotes { get; } = [.. Filters, Sort, Limit, Cursor, Facets, Highlight, Fields, Format];

    /// <summary>Those of GET /v1/timeline.</summary>
    public static IReadOnlyList<QueryParameter> OfTimeline { get; } = [.. Filters, By];

    /// <summary>Those of GET /v1/articles.</summary>
    public static IReadOnlyList<QueryParameter> OfArticles { get; } = [Status, Limit, Cursor];

    /// <summary>Those of PUT /v1/articles/{name}: what goes before the article's own word.</summary>
    public static IReadOnlyList<QueryParameter> OfUpload { get; } = [Title, StatedOutlet, Url, Published, StatedLanguage];

    /// <summary>Those of POST /v1/extract.</summary>
    public static IReadOnlyList<QueryParameter> OfExtraction { get; } = [FileName, StatedLanguage, Mentions];
}
