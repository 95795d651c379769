using System.Globalization;
using Summit.App.Articles;

namespace Summit.App.Ingestion;

/// <summary>Reads what a store says about an article. What can't be read counts as not said.</summary>
internal static class SideMetadata
{
    /// <summary>Longest value that is taken over, in UTF-16 code units: beyond it, it is no title and no name.</summary>
    private const int MaxLength = 2000;

    public static ArticleMetadata Read(IReadOnlyDictionary<string, string> side) => new()
    {
        Title = Words(side, "title"),
        Author = Words(side, "author"),
        Outlet = Words(side, "outlet"),
        Url = Url(side, "url"),
        Published = Moment(side, "published"),
        Language = Words(side, "language"),
        EmbargoedUntil = Moment(side, "embargo"),
    };

    private static string? Words(IReadOnlyDictionary<string, string> side, string name) =>
        side.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) && value.Length <= MaxLength ? value.Trim() : null;

    private static string? Url(IReadOnlyDictionary<string, string> side, string name) =>
        Uri.TryCreate(Words(side, name), UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? url.AbsoluteUri
            : null;

    private static DateTimeOffset? Moment(IReadOnlyDictionary<string, string> side, string name) =>
        DateTimeOffset.TryParse(Words(side, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;
}
