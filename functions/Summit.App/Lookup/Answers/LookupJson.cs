using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Summit.App.Web.Embeds;

namespace Summit.App.Lookup.Answers;

/// <summary>How answers are written: names in camel case, on one line.</summary>
[JsonSerializable(typeof(PageJson))]
[JsonSerializable(typeof(QuoteItemJson))]
[JsonSerializable(typeof(SpeakersJson))]
[JsonSerializable(typeof(SpeakerProfileJson))]
[JsonSerializable(typeof(TimelineJson))]
[JsonSerializable(typeof(VariantsJson))]
[JsonSerializable(typeof(ArticlePageJson))]
[JsonSerializable(typeof(ArticleJson))]
[JsonSerializable(typeof(ExtractionJson))]
[JsonSerializable(typeof(HealthJson))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(EmbeddedQuoteJson))]
[JsonSerializable(typeof(EmbeddedQuotesJson))]
public sealed partial class LookupJson : JsonSerializerContext
{
    /// <summary>
    /// Leaves letters of all languages as they are, and still escapes what could end an HTML attribute or element:
    /// answers are embedded in pages.
    /// </summary>
    public static LookupJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
