using Summit.App.Lookup.Variants;
using Summit.Quotes;

namespace Summit.App.Lookup.Answers;

/// <summary>Other wordings of a quote.</summary>
/// <param name="Quote">The quote that was asked about.</param>
/// <param name="Total">How many variants there are, at most 200.</param>
/// <param name="Items">The closest of them.</param>
public sealed record VariantsJson(QuoteItemJson Quote, int Total, IReadOnlyList<VariantJson> Items);

/// <summary>One other wording.</summary>
/// <param name="Quote">The quote with these words.</param>
/// <param name="Similarity">From 0 to 1: words that both have, in the same order, as a share of all words of both.</param>
/// <param name="SameSpeaker">Whether the speakers are the same; null where one is not known.</param>
/// <param name="Missing">Words of the quote asked about that this one has not: pairs of offsets into that quote's text, end exclusive.</param>
/// <param name="Added">Words of this one that the quote asked about has not: pairs of offsets into this one's text, end exclusive.</param>
public sealed record VariantJson(
    QuoteItemJson Quote, double Similarity, bool? SameSpeaker, IReadOnlyList<int[]> Missing, IReadOnlyList<int[]> Added)
{
    internal static VariantJson Of(Variant variant) => new(
        QuoteItemJson.Of(variant.Quote),
        Math.Round(variant.Similarity, 3),
        variant.SameSpeaker,
        Pairs(variant.Missing),
        Pairs(variant.Added));

    private static IReadOnlyList<int[]> Pairs(IEnumerable<TextSpan> spans) => [.. spans.Select(span => new[] { span.Start, span.End })];
}
