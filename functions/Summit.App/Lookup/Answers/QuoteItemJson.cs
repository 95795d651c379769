using System.Text.Json.Serialization;
using Summit.App.Index;
using Summit.Quotes;

namespace Summit.App.Lookup.Answers;

/// <summary>A quote as the index gives it.</summary>
public sealed record QuoteItemJson : QuoteJson
{
    [JsonPropertyOrder(-2)]
    public required string Id { get; init; }

    /// <summary>Each speaker by itself, where <see cref="QuoteJson.Speaker"/> names all together.</summary>
    public required IReadOnlyList<Speaker> Speakers { get; init; }

    public required string Language { get; init; }

    public required QuotedArticleJson Article { get; init; }

    public required ContextJson Context { get; init; }

    // Made when asked for, as are links: not every answer holds them.
    public TextQuoteSelectorJson Selector => new(Text, Context.Before, Context.After);

    /// <summary>Opens the article at the quote; null where the article has no address.</summary>
    public string? Link => TextFragment.Of(Article.Url, Text, Context.Before);

    /// <summary>Where the words asked for stand: pairs of offsets into the quote's text, end exclusive.</summary>
    public IReadOnlyList<int[]> Highlights { get; init; } = [];

    /// <summary>The whole paragraph; left out of pages of quotes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ParagraphJson? Paragraph { get; init; }

    internal static QuoteItemJson Of(QuoteHit hit) =>
        Of(hit.Document) with { Highlights = [.. hit.Highlights.Select(span => new[] { span.Start, span.End })] };

    internal static QuoteItemJson Of(QuoteDocument quote) => new()
    {
        Id = quote.Id,
        Text = quote.Text,
        Start = quote.Start,
        End = quote.End,
        Kind = KindName.Of(quote.Kind),
        Speaker = JointSpeakers.Name(quote.Speakers, quote.Language),
        SpeakerId = JointSpeakers.Id(quote.Speakers),
        Source = quote.Source,
        Cue = quote.Cue,
        Pass = quote.Pass,
        Confidence = Math.Round(quote.Confidence, 3),
        Turn = quote.Turn,
        Speakers = quote.Speakers,
        Language = quote.Language,
        Article = new(quote.Article, quote.Title, quote.Url, quote.Outlet, quote.Published),
        Context = new(quote.Before, quote.After),
    };
}

/// <summary>The article a quote stands in.</summary>
public sealed record QuotedArticleJson(string Name, string? Title, string? Url, string? Outlet, DateTimeOffset? Published);

/// <summary>The words of the same paragraph around a quote.</summary>
public sealed record ContextJson(string Before, string After);

/// <summary>The quote as annotation tools find it again (W3C Web Annotation, TextQuoteSelector).</summary>
/// <param name="Exact">The quote's words.</param>
/// <param name="Prefix">The words before it.</param>
/// <param name="Suffix">The words after it.</param>
public sealed record TextQuoteSelectorJson(string Exact, string Prefix, string Suffix)
{
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextQuoteSelector";
}

/// <summary>A paragraph and where the quote stands in it.</summary>
/// <param name="Text">The paragraph's words.</param>
/// <param name="Start">Where it starts in the article's text.</param>
/// <param name="End">Where it ends there, exclusive.</param>
/// <param name="QuoteStart">Where the quote starts in <paramref name="Text"/>.</param>
/// <param name="QuoteEnd">Where it ends there, exclusive.</param>
public sealed record ParagraphJson(string Text, int Start, int End, int QuoteStart, int QuoteEnd);
