using System.Globalization;
using Summit.Quotes;

namespace Summit.App.Index;

/// <summary>The facets an index counts, and how.</summary>
public static class QuoteFacets
{
    /// <summary>Speakers' ids; a quote of two speakers counts for both.</summary>
    public const string Speaker = "speaker";

    /// <summary>Kinds as the API writes them: <c>direct</c>.</summary>
    public const string Kind = "kind";

    /// <summary>Outlets as their articles spell them.</summary>
    public const string Outlet = "outlet";

    /// <summary>Language codes.</summary>
    public const string Language = "language";

    /// <summary>Months of publication, UTC: <c>2026-03</c>.</summary>
    public const string Month = "month";

    /// <summary>Most values that one facet gives.</summary>
    public const int MaxValues = 20;

    public static IReadOnlyList<string> All { get; } = [Speaker, Kind, Outlet, Language, Month];

    /// <summary>The name of a kind.</summary>
    public static string KindOf(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Partial => "partial",
        QuoteKind.Turn => "turn",
        QuoteKind.Indirect => "indirect",
        _ => "mention",
    };

    /// <summary>The month of a moment; null for none.</summary>
    public static string? MonthOf(DateTimeOffset? published) =>
        published?.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The most frequent values, then by value (ordinal).</summary>
    public static IReadOnlyList<FacetCount> Top(IEnumerable<FacetCount> counts) =>
        [.. counts.OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal).Take(MaxValues)];
}
