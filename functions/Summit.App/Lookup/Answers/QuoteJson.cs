using System.Text.Json.Serialization;
using Summit.Quotes;

namespace Summit.App.Lookup.Answers;

/// <summary>A quote as extraction gives it. Offsets are UTF-16 code units into the article's text, end exclusive.</summary>
public record QuoteJson
{
    // The order is set, as a derived record's members would come before these.
    [JsonPropertyOrder(-1)]
    public required string Text { get; init; }

    [JsonPropertyOrder(-1)]
    public required int Start { get; init; }

    [JsonPropertyOrder(-1)]
    public required int End { get; init; }

    [JsonPropertyOrder(-1)]
    public required string Kind { get; init; }

    [JsonPropertyOrder(-1)]
    public string? Speaker { get; init; }

    [JsonPropertyOrder(-1)]
    public string? SpeakerId { get; init; }

    [JsonPropertyOrder(-1)]
    public string? Source { get; init; }

    [JsonPropertyOrder(-1)]
    public string? Cue { get; init; }

    [JsonPropertyOrder(-1)]
    public string? Pass { get; init; }

    /// <summary>From 0 to 1, to three digits.</summary>
    [JsonPropertyOrder(-1)]
    public double Confidence { get; init; }

    [JsonPropertyOrder(-1)]
    public int? Turn { get; init; }

    internal static QuoteJson Of(Quote quote, Extraction extraction) => new()
    {
        Text = quote.Span.In(extraction.Text).ToString(),
        Start = quote.Span.Start,
        End = quote.Span.End,
        Kind = KindName.Of(quote.Kind),
        Speaker = JointSpeakers.Name(quote.Speakers, extraction.Language),
        SpeakerId = JointSpeakers.Id(quote.Speakers),
        Source = quote.Source?.In(extraction.Text).ToString(),
        Cue = quote.Cue?.In(extraction.Text).ToString(),
        Pass = quote.Pass,
        Confidence = Math.Round(quote.Confidence, 3),
        Turn = quote.Turn,
    };
}
