using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Summit.App.Lookup;

/// <summary>The name of an article in a path.</summary>
internal static class ArticleName
{
    private const string Root = "/v1/articles/";

    /// <summary>What comes before the name in the path of the API and in that of the article view.</summary>
    private const string Shelf = "/articles/";

    private const string EncodedSlash = "%2F";

    /// <summary>The name; empty where the path ends before it.</summary>
    public static string Of(HttpRequest request)
    {
        var name = request.RouteValues["name"] as string ?? "";
        if (!name.Contains(EncodedSlash, StringComparison.OrdinalIgnoreCase))
            return name;
        // Servers decode a path but for %2F, which would change how it is divided; here it divides the name alike.
        var divided = Divide(name);
        // A name that has a percent sign before 2F looks just the same by now; the request as it was sent tells them apart.
        return Sent(request) is { } sent && Divide(sent) == divided ? sent : divided;
    }

    /// <summary>The path of an article in this API.</summary>
    public static string Path(string name) => Root + Escape(name);

    /// <summary>A name as paths hold it: its slashes divide the path as well.</summary>
    public static string Escape(string name) => string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    private static string Divide(string name) => name.Replace(EncodedSlash, "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name by the request line; null where the host does not keep that.</summary>
    private static string? Sent(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var path = target.Split('?', 2)[0];
        var root = path.IndexOf(Shelf, StringComparison.OrdinalIgnoreCase);
        return root < 0 ? null : Uri.UnescapeDataString(path[(root + Shelf.Length)..]);
    }
}
