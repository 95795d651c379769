using System.Xml.Linq;

namespace Summit.App.Articles.NewsMl;

/// <summary>What the heads of a NITF document say.</summary>
internal static class NitfMetadata
{
    public static ArticleMetadata Of(XElement nitf)
    {
        var head = nitf.Child("head");
        var data = head.Child("docdata");
        var bodyHead = nitf.Child("body").Child("body.head");
        return ArticleMetadata.None with
        {
            Title = bodyHead.Child("hedline").Child("hl1").Words() ?? head.Child("title").Words(),
            Author = bodyHead.Child("byline").Child("person").Words() ?? bodyHead.Child("byline").Words(),
            Outlet = MetadataText.Clean(head.Child("pubdata").ValueOf("name"))
                ?? bodyHead.Child("distributor").Words()
                ?? MetadataText.Clean(data.Child("doc.copyright").ValueOf("holder")),
            Url = MetadataText.Url(head.Child("pubdata").ValueOf("ex-ref")),
            Published = Date(data.Child("date.issue"), "norm") ?? Date(head.Child("pubdata"), "date.publication"),
            Language = MetadataText.Language(nitf.ValueOf("lang")),
            EmbargoedUntil = Date(data.Child("date.release"), "norm"),
        };
    }

    private static DateTimeOffset? Date(XElement? element, string attribute) => ArticleDate.Parse(element.ValueOf(attribute));
}
