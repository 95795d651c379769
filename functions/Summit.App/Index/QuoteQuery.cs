using Summit.Quotes;

namespace Summit.App.Index;

/// <summary>Order of an answer.</summary>
public enum QuoteOrder
{
    /// <summary>Best match first; without words to match, newest first.</summary>
    Relevance,

    /// <summary>Latest publication first; undated articles last.</summary>
    Newest,

    /// <summary>Earliest publication first; undated articles last.</summary>
    Oldest,
}

/// <summary>A question to the index. What is null or empty asks for nothing.</summary>
public sealed record QuoteQuery
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 100;

    /// <summary>The parsed words: all must match, none of the excluded may.</summary>
    public SearchWords Words { get; init; } = SearchWords.None;

    /// <summary>A speaker's id, or words of a speaker's name, any case or accents: <c>poutine</c>.</summary>
    public string? Speaker { get; init; }

    /// <summary>A speaker's id, and no other speaker.</summary>
    public string? SpeakerId { get; init; }

    public IReadOnlyList<QuoteKind> Kinds { get; init; } = [];

    public string? Outlet { get; init; }

    public string? Language { get; init; }

    /// <summary>Names of articles in the store: quotes of any of them.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>Published at or after this moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Published before this moment.</summary>
    public DateTimeOffset? To { get; init; }

    public double MinConfidence { get; init; }

    public QuoteOrder Order { get; init; }

    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Where the last page ended: the <see cref="QuotePage.Next"/> of that page.</summary>
    public string? Cursor { get; init; }

    /// <summary>The facets to count, by name: speaker, kind, outlet, language, month.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Whether to say where in the text the words matched.</summary>
    public bool Highlight { get; init; }
}

/// <summary>One value of a facet and how many quotes of the answer carry it.</summary>
/// <param name="Value">The value, as a query takes it for a filter.</param>
/// <param name="Count">How many quotes carry it.</param>
/// <param name="Label">What to show a reader where the value is a code: the name of a speaker.</param>
public sealed record FacetCount(string Value, long Count, string? Label = null);

/// <summary>A quote in an answer.</summary>
/// <param name="Document">The quote.</param>
/// <param name="Highlights">Where the words matched: spans into the quote's text, in order, without overlap.</param>
public sealed record QuoteHit(QuoteDocument Document, IReadOnlyList<TextSpan> Highlights);

/// <summary>One page of an answer.</summary>
/// <param name="Total">How many quotes match in all.</param>
/// <param name="Items">This page.</param>
/// <param name="Facets">Counts by facet name, most frequent first, at most 20 values each.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record QuotePage(
    long Total,
    IReadOnlyList<QuoteHit> Items,
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets,
    string? Next);

/// <summary>A speaker whose name fits what was typed.</summary>
public sealed record SpeakerSuggestion(string Id, string Name, long Quotes);
