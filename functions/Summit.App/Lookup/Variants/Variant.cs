using Summit.App.Index;
using Summit.App.Index.Analysis;
using Summit.Quotes;

namespace Summit.App.Lookup.Variants;

/// <summary>Another wording of a quote.</summary>
/// <param name="Quote">The other quote.</param>
/// <param name="Similarity">Words both have, in the same order, as a share of all words of both: from 0 to 1.</param>
/// <param name="SameSpeaker">Whether they have a speaker in common; null where one of them has none that is known.</param>
/// <param name="Missing">Words of the quote asked about that this one has not: spans into that quote's text.</param>
/// <param name="Added">Words of this one that the quote asked about has not: spans into this one's text.</param>
internal sealed record Variant(
    QuoteDocument Quote, double Similarity, bool? SameSpeaker, IReadOnlyList<TextSpan> Missing, IReadOnlyList<TextSpan> Added)
{
    /// <summary>Fewer words in common are anybody's: they count only where the speaker is the same.</summary>
    private const int Telling = 6;

    /// <summary>What another quote is to one: its variant; null where it is another utterance.</summary>
    /// <remarks>
    /// One speaker's words are one utterance when they share more than half of the shorter quote; those of two, or of
    /// somebody who is not known, when they share four fifths.
    /// </remarks>
    public static Variant? Of(QuoteDocument quote, AnalysedText words, QuoteDocument other)
    {
        var alignment = new WordAlignment(words, new AnalysedText(other.Text, other.Language));
        var (shared, shorter) = (alignment.Shared, Math.Min(alignment.OneWords, alignment.OtherWords));
        var sameSpeaker = HaveSameSpeaker(quote, other);
        var isOne = sameSpeaker == true ? 2 * shared > shorter : shared >= Telling && 5 * shared >= 4 * shorter;
        if (!isOne)
            return null;
        var similarity = 2.0 * shared / (alignment.OneWords + alignment.OtherWords);
        return new(other, similarity, sameSpeaker, alignment.OnlyInOne, alignment.OnlyInOther);
    }

    private static bool? HaveSameSpeaker(QuoteDocument one, QuoteDocument other) =>
        one.Speakers.Count == 0 || other.Speakers.Count == 0
            ? null
            : one.Speakers.Select(speaker => speaker.Id).Intersect(other.Speakers.Select(speaker => speaker.Id)).Any();
}
