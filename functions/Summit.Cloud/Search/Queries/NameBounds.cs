using Summit.App.Index;
using Summit.Cloud.Search.Rows;

namespace Summit.Cloud.Search.Queries;

/// <summary>Names from one string to before another (ordinal).</summary>
/// <param name="From">The first that may be in it; null for no bound.</param>
/// <param name="Before">The first that is not; null for no bound. Not empty.</param>
internal readonly record struct NameBounds(string? From, string? Before)
{
    // A bound makes a filter as deep as it has numbers, and the service reads only so deep. Beyond, filters let too many
    // through, and who asks looks at the names.
    private const int MaxNumbers = 24;

    /// <summary>Longest bound that a filter surely says whole, in UTF-16 code units.</summary>
    public const int Longest = MaxNumbers * 2;

    public static NameBounds Of(NameRange range) => new(After(range.After), After(range.UpTo));

    public bool Contains(string name) =>
        (From is null || string.CompareOrdinal(name, From) >= 0) && (Before is null || string.CompareOrdinal(name, Before) < 0);

    /// <summary>Finds all names in the bounds; others only if they share their first letters with a bound that is too long.</summary>
    public string? Filter()
    {
        var from = From is null ? [] : NameOrder.OfBound(From, MaxNumbers);
        var before = Before is null ? [] : NameOrder.OfBound(Before, MaxNumbers + 1);
        var isCut = before.Length > MaxNumbers;
        return Filters.All(
            from.Length == 0 ? null : Beyond(from, 0, "gt", "ge"),
            before.Length == 0 ? null : Beyond(isCut ? before[..MaxNumbers] : before, 0, "lt", isCut ? "le" : "lt"));
    }

    /// <summary>The least string after another.</summary>
    private static string? After(string? name) => name is null ? null : name + '\0';

    /// <summary>Finds names that differ from the bound at this number or a later one, and lie beyond it there.</summary>
    /// <param name="bound">The numbers of the bound; equal up to <paramref name="place"/>.</param>
    /// <param name="place">The number that is compared.</param>
    /// <param name="beyond">How a number compares that lies beyond the bound's.</param>
    /// <param name="last">How the last number of the bound is compared.</param>
    private static string Beyond(long[] bound, int place, string beyond, string last)
    {
        var isLast = place == bound.Length - 1;
        var here = FormattableString.Invariant(
            $"articleOrder/any(n: n {(isLast ? last : beyond)} {bound[place]} and n ge {NameOrder.First(place)} and n lt {NameOrder.First(place + 1)})");
        return isLast
            ? here
            : Filters.Any(here, Filters.All(FormattableString.Invariant($"articleOrder/any(n: n eq {bound[place]})"), Beyond(bound, place + 1, beyond, last))!);
    }
}
