namespace Summit.App.Articles.Ninjs;

/// <summary>What a ninjs item says about its text.</summary>
internal static class NinjsMetadata
{
    public static ArticleMetadata Of(NinjsItem item) => ArticleMetadata.None with
    {
        Title = MetadataText.Clean(item.Text("headline") ?? Headline(item) ?? item.Text("title")),
        Author = MetadataText.Clean(item.Text("byline", "by") ?? Names(item, "bylines")),
        Outlet = MetadataText.Clean(Party(item, "provider") ?? Party(item, "infosource") ?? Party(item, "infosources") ?? item.Text("copyrightholder")),
        Url = Urls(item).Select(MetadataText.Url).FirstOrDefault(url => url is not null),
        Published = Dates(item).Select(ArticleDate.Parse).FirstOrDefault(date => date is not null),
        Language = MetadataText.Language(item.Text("language")),
        EmbargoedUntil = Embargo(item),
        Withdrawn = MetadataText.IsWithdrawn(item.Text("pubstatus")),
    };

    /// <summary>The first moment known: a new version of an article is not a new article.</summary>
    private static IEnumerable<string?> Dates(NinjsItem item) =>
        [item.Text("firstcreated"), item.Text("contentcreated"), item.Text("versioncreated")];

    /// <summary>The main headline; where no role says which, the first.</summary>
    private static string? Headline(NinjsItem item)
    {
        var headlines = item.Objects("headlines").Where(headline => headline.Text("value") is not null).ToList();
        return (headlines.Find(headline => headline.Text("role") is "main") ?? headlines.FirstOrDefault())?.Text("value");
    }

    private static string? Party(NinjsItem item, string name) =>
        item.Strings(name).FirstOrDefault() is { } plain && !item.Objects(name).Any() ? plain : Names(item, name);

    private static string? Names(NinjsItem item, string name)
    {
        var names = item.Objects(name).Select(party => party.Text("name", "literal", "value")).OfType<string>().ToList();
        return names.Count > 0 ? string.Join(", ", names) : item.Strings(name).FirstOrDefault();
    }

    /// <summary>Addresses of the article on the web; the item's own identifier last, as it need not lead anywhere.</summary>
    private static IEnumerable<string?> Urls(NinjsItem item) =>
        [.. item.Objects("altids").Select(id => id.Text("value")), .. item.Strings("altids"), item.Text("uri")];

    /// <summary>An embargo whose end can't be read, or that only gives a reason, has no known end.</summary>
    private static DateTimeOffset? Embargo(NinjsItem item) =>
        item.Text("embargoed", "embargoeduntil") is { } end ? ArticleDate.Parse(end) ?? DateTimeOffset.MaxValue
        : item.Has("embargoedreason") ? DateTimeOffset.MaxValue
        : null;
}
