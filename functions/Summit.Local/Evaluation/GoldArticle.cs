using System.Text.Json.Serialization;

namespace Summit.Local.Evaluation;

/// <summary>The annotations of one article.</summary>
/// <param name="Article">Name of the file with its text.</param>
/// <param name="Quotes">What should be found.</param>
/// <param name="Optional">What may be found: neither hit nor false alarm.</param>
internal sealed record GoldArticle(string Article, IReadOnlyList<GoldQuote> Quotes, IReadOnlyList<GoldQuote>? Optional = null)
{
    public IReadOnlyList<GoldQuote> Optional { get; } = Optional ?? [];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(GoldArticle))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
