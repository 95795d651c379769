using System.Security.Cryptography;
using System.Text;
using Summit.App.Index;

namespace Summit.Local.Sqlite;

/// <summary>
/// Where a quote stands in the order of publication: its row number in all tables. 39 bits hold the second of publication,
/// 24 bits tell apart what was published in the same second. So SQLite and FTS5, which read rows in order of their numbers,
/// give the newest quotes first without sorting, and a filter by date is a range of rows.
/// </summary>
internal static class Position
{
    private const int NumberBits = 24;
    private const int Numbers = 1 << NumberBits;

    /// <summary>After all positions.</summary>
    public const long End = long.MaxValue;

    /// <summary>The first position of a second.</summary>
    public static long First(long second) => second << NumberBits;

    /// <summary>A place for a quote that no other quote has. Comes from the id, so that it is the same after a deletion.</summary>
    /// <exception cref="InvalidOperationException">16 million quotes share the second.</exception>
    public static long Find(QuoteDocument document, Func<long, bool> isTaken)
    {
        var first = First(PublicationSecond.Of(document.Published));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(document.Id));
        var number = (hash[0] << 16) | (hash[1] << 8) | hash[2];
        for (var i = 0; i < Numbers; i++)
        {
            var position = first + ((number + i) % Numbers);
            if (!isTaken(position))
                return position;
        }

        throw new InvalidOperationException(
            $"There are already {Numbers} quotes of {document.Published}. Give articles their true times of publication.");
    }

    /// <summary>The second of publication of what stands at a position.</summary>
    public static long SecondOf(long position) => position >> NumberBits;

    /// <summary>Whether a position is one for a quote published then.</summary>
    public static bool Fits(long position, DateTimeOffset? published) =>
        SecondOf(position) == PublicationSecond.Of(published);
}
