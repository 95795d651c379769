using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Summit.App.Tests.Web;

/// <summary>Pages as a browser reads them.</summary>
internal static class PageReading
{
    public static async Task<IHtmlDocument> ReadPageAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
