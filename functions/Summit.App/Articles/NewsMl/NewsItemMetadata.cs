using System.Xml.Linq;

namespace Summit.App.Articles.NewsMl;

/// <summary>What the item and content metadata of a NewsML-G2 item say.</summary>
internal static class NewsItemMetadata
{
    public static ArticleMetadata Of(XElement item)
    {
        var (about, content) = (item.Child("itemMeta"), item.Child("contentMeta"));
        return ArticleMetadata.None with
        {
            Title = content.Child("headline").Words() ?? about.Child("title").Words(),
            Author = content.Child("by").Words() ?? Party(content.Child("creator")),
            Outlet = Party(about.Child("provider")) ?? Party(content.Child("infoSource")) ?? content.Child("creditline").Words(),
            Url = Urls(item, content).Select(MetadataText.Url).FirstOrDefault(url => url is not null),
            Published = Date(about, "firstCreated") ?? Date(content, "contentCreated") ?? Date(about, "versionCreated"),
            Language = MetadataText.Language(content.Child("language").ValueOf("tag") ?? item.ValueOf("lang")),
            EmbargoedUntil = Embargo(about.Child("embargoed")),
            Withdrawn = MetadataText.IsWithdrawn(about.Child("pubStatus").ValueOf("qcode") ?? about.Child("pubStatus").ValueOf("uri")),
        };
    }

    private static string? Party(XElement? party) =>
        party.Child("name").Words() ?? MetadataText.Clean(party.ValueOf("literal"));

    private static IEnumerable<string?> Urls(XElement item, XElement? content) =>
    [
        item.Child("itemMeta").Child("link").ValueOf("href"),
        .. content?.Elements().Where(element => element.Name.LocalName is "altId").Select(id => id.Value) ?? [],
        item.ValueOf("guid"),
    ];

    private static DateTimeOffset? Date(XElement? meta, string name) => ArticleDate.Parse(meta.Child(name)?.Value);

    /// <summary>The standard: an embargo without a date has no known end.</summary>
    private static DateTimeOffset? Embargo(XElement? embargoed) =>
        embargoed is null ? null : ArticleDate.Parse(embargoed.Value) ?? DateTimeOffset.MaxValue;
}
