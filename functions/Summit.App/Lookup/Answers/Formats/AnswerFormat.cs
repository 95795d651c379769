namespace Summit.App.Lookup.Answers.Formats;

/// <summary>A format in which quotes can be had.</summary>
/// <param name="Name">Its name as a value of the parameter <c>format</c>.</param>
/// <param name="MediaType">Its media type, as <c>Accept</c> names it.</param>
/// <param name="ContentType">The same with what its readers need besides.</param>
/// <param name="Fields">What an answer can be narrowed to; empty where the format says what stands in it.</param>
/// <param name="Write">Writes the bytes of an answer.</param>
internal sealed record AnswerFormat(
    string Name,
    string MediaType,
    string ContentType,
    IReadOnlyList<string> Fields,
    Func<QuoteSelection, byte[]> Write)
{
    public static AnswerFormat Json { get; } =
        new("json", "application/json", "application/json; charset=utf-8", JsonFormat.Fields, JsonFormat.Write);

    public static AnswerFormat JsonLd { get; } =
        new("jsonld", "application/ld+json", "application/ld+json", [], JsonLdFormat.Write);

    public static AnswerFormat Atom { get; } =
        new("atom", "application/atom+xml", "application/atom+xml; charset=utf-8", [], AtomFormat.Write);

    public static AnswerFormat JsonFeed { get; } =
        new("jsonfeed", "application/feed+json", "application/feed+json; charset=utf-8", [], JsonFeedFormat.Write);

    public static AnswerFormat Csv { get; } =
        new("csv", "text/csv", "text/csv; charset=utf-8; header=present", CsvFormat.Fields, CsvFormat.Write);

    /// <summary>All there are; where a request likes several alike, the first of them.</summary>
    public static IReadOnlyList<AnswerFormat> All { get; } = [Json, JsonLd, Atom, JsonFeed, Csv];

    /// <summary>Whether programs read it again and again to see what is new.</summary>
    public bool IsFeed => this == Atom || this == JsonFeed;
}
