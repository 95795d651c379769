namespace Summit.App.Web;

/// <summary>Where pages are.</summary>
internal static class PagePath
{
    public static string Quote(string id) => "/quotes/" + Uri.EscapeDataString(id);

    /// <summary>The article view.</summary>
    public static string Article(string name) => "/articles/" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The article view at a quote.</summary>
    public static string QuoteIn(string article, string id) => $"{Article(article)}#q-{Uri.EscapeDataString(id)}";

    /// <summary>An address that a reader may follow; null for one that is none or that would run something.</summary>
    public static string? Web(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : null;
}
