using System.Text.Json;
using System.Text.Json.Serialization;
using Summit.App.Lookup.Answers;

namespace Summit.Local.Evaluation;

/// <summary>A quote as an annotator or the engine gives it. Offsets are UTF-16 code units into the article's text.</summary>
internal sealed record GoldQuote(string Text, int Start, int End, string Kind, string? Speaker, string? Source)
{
    public int Length => End - Start;

    public static GoldQuote Of(QuoteJson quote) =>
        new(quote.Text, quote.Start, quote.End, quote.Kind, quote.Speaker, quote.Source);
}

/// <summary>An annotated article.</summary>
/// <param name="Article">Name of the file with its text.</param>
/// <param name="Quotes">What should be found.</param>
/// <param name="Optional">What may be found: neither hit nor false alarm.</param>
internal sealed record GoldArticle(string Article, IReadOnlyList<GoldQuote> Quotes, IReadOnlyList<GoldQuote>? Optional)
{
    /// <summary>Reads a file of annotations.</summary>
    /// <exception cref="JsonException">The file is no annotation.</exception>
    public static GoldArticle Read(string path) =>
        JsonSerializer.Deserialize(File.ReadAllBytes(path), EvaluationJson.Default.GoldArticle)
            ?? throw new JsonException($"{path} holds no annotations.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GoldArticle))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
