using Summit.App.Lookup;

namespace Summit.App.Web;

/// <summary>Where pages are.</summary>
internal static class PagePath
{
    public static string Quote(string id) => "/quotes/" + Uri.EscapeDataString(id);

    /// <summary>The article view.</summary>
    public static string Article(string name) => "/articles/" + ArticleName.Escape(name);

    /// <summary>The article view at a quote.</summary>
    public static string QuoteIn(string article, string id) => $"{Article(article)}#q-{Uri.EscapeDataString(id)}";
}
