using System.Globalization;

namespace Summit.App.Lookup.Questions;

/// <summary>Dates and times as ISO 8601 writes them. What names no offset is UTC.</summary>
internal static class Instant
{
    private const string Day = "yyyy-MM-dd";

    private static readonly string[] Times =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads a day or a date with time.</summary>
    /// <param name="value">What was given.</param>
    /// <param name="endOfDay">Whether a day alone means the moment it ends, rather than the moment it starts.</param>
    /// <param name="moment">What it names.</param>
    public static bool TryRead(string value, bool endOfDay, out DateTimeOffset moment)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal;
        if (DateTimeOffset.TryParseExact(value, Day, CultureInfo.InvariantCulture, Utc, out moment))
        {
            if (endOfDay)
                moment = moment.Date < DateTime.MaxValue.Date ? moment.AddDays(1) : DateTimeOffset.MaxValue;
            return true;
        }

        // In a query string an unescaped + is a blank, and a blank stands nowhere in these forms.
        return DateTimeOffset.TryParseExact(value.Replace(' ', '+'), Times, CultureInfo.InvariantCulture, Utc, out moment);
    }
}
