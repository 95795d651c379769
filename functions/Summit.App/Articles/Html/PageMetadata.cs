using AngleSharp.Html.Dom;

namespace Summit.App.Articles.Html;

/// <summary>What a page says about itself: JSON-LD first, then meta elements, then links and attributes.</summary>
internal static class PageMetadata
{
    /// <param name="page">The page.</param>
    /// <param name="articleBody">The article's text as JSON-LD has it, if it has.</param>
    public static ArticleMetadata Of(IHtmlDocument page, out string? articleBody)
    {
        var stated = JsonLd.Find(page);
        articleBody = stated?.ArticleBody;
        return (stated?.Metadata ?? ArticleMetadata.None).Or(OfMeta(page)).Or(ArticleMetadata.None with
        {
            Url = MetadataText.Url(page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")),
            Language = MetadataText.Language(page.DocumentElement.GetAttribute("lang")),
        });
    }

    private static ArticleMetadata OfMeta(IHtmlDocument page)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in page.QuerySelectorAll("meta[content]"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            if (name is not null) meta.TryAdd(name.Trim(), element.GetAttribute("content")!);
        }

        string? First(params string[] names) =>
            names.Select(name => MetadataText.Clean(meta.GetValueOrDefault(name))).FirstOrDefault(value => value is not null);

        return ArticleMetadata.None with
        {
            Title = First("og:title", "twitter:title"),
            // article:author is an address of a profile more often than a name.
            Author = new[] { First("article:author"), First("author") }.FirstOrDefault(author => author is not null && MetadataText.Url(author) is null),
            Outlet = First("og:site_name", "publisher"),
            Url = MetadataText.Url(meta.GetValueOrDefault("og:url")),
            Published = ArticleDate.Parse(First("article:published_time", "datePublished", "date", "dc.date", "dcterms.created")),
            Language = MetadataText.Language(First("content-language", "og:locale")),
        };
    }
}
