using AngleSharp.Dom;

namespace Summit.App.Articles.Html;

/// <summary>
/// Class and id words by which sites mark what is not the article. Not "paywall": that is how search engines ask sites
/// to mark the part of the article's own text that costs.
/// </summary>
internal static class FurnitureWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "ad", "ads", "advert", "advertisement", "advertising", "publicite", "sponsor", "sponsored", "sponsorise", "promo", "promoted",
        "outbrain", "taboola", "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar", "toolbar", "masthead", "pagination",
        "share", "sharing", "sharebar", "partage", "social", "related", "recommended", "recommendations", "teasers", "trending",
        "newsletter", "subscribe", "abonnement", "cookie", "cookies", "consent", "gdpr", "rgpd", "popup", "modal", "overlay",
        "comment", "comments", "commentaires", "disqus", "footer", "copyright", "skiplink", "byline", "tags", "keywords",
    };

    public static bool Mark(IElement element) => Any(element.ClassName) || Any(element.Id);

    private static bool Any(string? names)
    {
        if (names is null) return false;
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            if (i < names.Length && char.IsAsciiLetter(names[i]) && !StartsWord(names, i)) continue;
            if (i > start && lookup.Contains(names.AsSpan(start, i - start))) return true;
            start = i < names.Length && char.IsAsciiLetter(names[i]) ? i : i + 1;
        }

        return false;
    }

    /// <summary>Class names part their words by marks or by capitals: <c>share-bar</c>, <c>shareBar</c>.</summary>
    private static bool StartsWord(string names, int i) => i > 0 && char.IsAsciiLetterUpper(names[i]) && char.IsAsciiLetterLower(names[i - 1]);
}
