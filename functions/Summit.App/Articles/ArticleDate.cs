using System.Globalization;

namespace Summit.App.Articles;

/// <summary>Dates as articles write them for machines: ISO 8601 and RFC 3339, extended and basic form.</summary>
internal static class ArticleDate
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd", "yyyyMMdd'T'HHmmssK", "yyyyMMdd'T'HHmmK", "yyyyMMdd",
    ];

    /// <summary>The moment; a date alone, or a time without offset, counts as UTC. Null when the text is no such date.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (text?.Trim().ToUpperInvariant() is not { Length: > 0 and <= 40 } trimmed) return null;
        return DateTimeOffset.TryParseExact(
            WithColon(trimmed), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
                ? date
                : null;
    }

    /// <summary>Offsets are also written <c>+0100</c> and <c>+01</c>; the framework reads <c>+01:00</c> only.</summary>
    private static string WithColon(string text)
    {
        var sign = text.LastIndexOfAny(['+', '-']);
        if (sign < text.IndexOf('T', StringComparison.Ordinal) || !text.Contains('T', StringComparison.Ordinal)) return text;
        return (text.Length - sign) switch
        {
            5 => text.Insert(sign + 3, ":"),
            3 => text + ":00",
            _ => text,
        };
    }
}
