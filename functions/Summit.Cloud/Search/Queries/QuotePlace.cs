using System.Globalization;
using Azure.Search.Documents;
using Summit.App.Index;

namespace Summit.Cloud.Search.Queries;

/// <summary>Where a quote stands in the order of publication. Pages go on from places and never by number, so that they neither skip nor repeat, and have no end at 100,000.</summary>
internal readonly record struct QuotePlace(long Second, long Tie)
{
    private const char Between = '.';

    public static QuotePlace Of(QuoteDocument document) => new(PublicationSecond.Of(document.Published), Rows.Tie.Of(document.Id));

    /// <exception cref="CursorException">It is no place.</exception>
    public static QuotePlace Parse(string text)
    {
        var parts = text.Split(Between);
        return parts.Length == 2 && TryParse(parts[0], out var second) && TryParse(parts[1], out var tie)
            ? new(second, tie)
            : throw PageCursor.Invalid();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Second}{Between}{Tie}");

    /// <summary>What comes after this place.</summary>
    public string After(bool ascending) => ascending
        ? Filters.Any(SearchFilter.Create($"publishedSecond gt {Second}"), SearchFilter.Create($"publishedSecond eq {Second} and tie gt {Tie}"))
        : Filters.Any(SearchFilter.Create($"publishedSecond lt {Second}"), SearchFilter.Create($"publishedSecond eq {Second} and tie lt {Tie}"));

    private static bool TryParse(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
