using Summit.App.Lookup.Answers;

namespace Summit.Local.Evaluation;

/// <summary>A quote, annotated or found. Offsets are UTF-16 code units into the article's text, end exclusive.</summary>
internal abstract record EvaluatedQuote(string Text, int Start, int End, string Kind, string? Speaker)
{
    public int Length => End - Start;

    public bool IsIndirect => Kind == "indirect";

    public bool IsMention => Kind == "mention";

    public bool IsSpeech => !IsIndirect && !IsMention;

    /// <summary>Whether this text stands at these offsets.</summary>
    public bool IsIn(string article) =>
        Start >= 0 && Start < End && End <= article.Length && article.AsSpan(Start, Length).SequenceEqual(Text);
}

/// <summary>A quote as an annotator gives it.</summary>
/// <param name="Source">The words of the article that name the speaker; null for none.</param>
internal sealed record GoldQuote(string Text, int Start, int End, string Kind, string? Speaker, string? Source = null)
    : EvaluatedQuote(Text, Start, End, Kind, Speaker);

/// <summary>A quote as the engine gives it.</summary>
/// <param name="Pass">The pass that named the speaker; null for none.</param>
/// <param name="Confidence">How sure the speaker is, from 0 to 1.</param>
internal sealed record FoundQuote(string Text, int Start, int End, string Kind, string? Speaker, string? Pass = null, double Confidence = 0)
    : EvaluatedQuote(Text, Start, End, Kind, Speaker)
{
    public static FoundQuote Of(QuoteJson quote) =>
        new(quote.Text, quote.Start, quote.End, quote.Kind, quote.Speaker, quote.Pass, quote.Confidence);
}
