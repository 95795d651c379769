using Microsoft.AspNetCore.Http;

namespace Summit.App.Lookup;

/// <summary>The name of an article in a path.</summary>
internal static class ArticleName
{
    /// <summary>The name; empty where the path ends before it.</summary>
    public static string Of(HttpRequest request)
    {
        var name = request.RouteValues["name"] as string ?? "";
        // Servers decode a path but for %2F, which would change how it is divided; here it divides the name alike.
        return name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The path of an article in this API.</summary>
    public static string Path(string name) =>
        "/v1/articles/" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
}
