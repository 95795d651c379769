using Summit.Quotes;

namespace Summit.App.Index;

/// <summary>A quote as the index holds it. Offsets are UTF-16 code units into the article's text.</summary>
public sealed record QuoteDocument
{
    /// <summary>Hash of article name, normalised text and occurrence: letters and digits only.</summary>
    public required string Id { get; init; }

    /// <summary>The words, verbatim.</summary>
    public required string Text { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required QuoteKind Kind { get; init; }

    /// <summary>Who says it: none, one or several.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <summary>The words that name the speaker.</summary>
    public string? Source { get; init; }

    /// <summary>The reporting words.</summary>
    public string? Cue { get; init; }

    public string? Pass { get; init; }

    public double Confidence { get; init; }

    public int? Turn { get; init; }

    /// <summary>The article's language as the engine told it: <c>fr</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The article's name in the store.</summary>
    public required string Article { get; init; }

    /// <summary>The article's version in the store when this was read.</summary>
    public required string ArticleVersion { get; init; }

    public required string EngineVersion { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Outlet { get; init; }

    public DateTimeOffset? Published { get; init; }

    /// <summary>The words of the same paragraph before the quote, at most 300 code units, cut at a word.</summary>
    public string Before { get; init; } = "";

    /// <summary>The words of the same paragraph after the quote, at most 300 code units, cut at a word.</summary>
    public string After { get; init; } = "";
}
