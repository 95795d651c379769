using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Summit.App.Articles.Html;

/// <summary>An article as schema.org describes it in a page's JSON-LD.</summary>
/// <param name="Metadata">What it says about the article.</param>
/// <param name="ArticleBody">The article's text, if it is there.</param>
internal sealed record JsonLd(ArticleMetadata Metadata, string? ArticleBody)
{
    private const int MaxDepth = 64;

    private static readonly string[] Holders = ["@graph", "mainEntity"];

    public static JsonLd? Find(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            if (Parse(script.TextContent) is { } found) return found;
        }

        return null;
    }

    /// <summary>What a site's own JSON-LD gets wrong is no reason to refuse the article: it is passed over.</summary>
    private static JsonLd? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = MaxDepth, AllowTrailingCommas = true });
            return Search(document.RootElement) is { } article ? Read(article) : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static JsonElement? Search(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(Search).FirstOrDefault(found => found is not null),
        JsonValueKind.Object when IsArticle(element) => element,
        JsonValueKind.Object => Holders
            .Select(name => element.TryGetProperty(name, out var inner) ? Search(inner) : null)
            .FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static bool IsArticle(JsonElement element) =>
        element.TryGetProperty("@type", out var type)
        && JsonText.All(type).Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name is "LiveBlogPosting" or "BlogPosting" or "Report");

    private static JsonLd Read(JsonElement article)
    {
        var metadata = ArticleMetadata.None with
        {
            // Many sites escape it for HTML though it stands in JSON.
            Title = MetadataText.Clean(WebUtility.HtmlDecode(JsonText.Member(article, "headline"))),
            Author = JsonText.Names(article, "author"),
            Outlet = JsonText.Names(article, "publisher"),
            Url = MetadataText.Url(JsonText.Member(article, "url")) ?? MetadataText.Url(MainEntity(article)),
            Published = ArticleDate.Parse(JsonText.Member(article, "datePublished")),
            Language = MetadataText.Language(JsonText.Member(article, "inLanguage")),
        };
        return new(metadata, JsonText.Member(article, "articleBody"));
    }

    private static string? MainEntity(JsonElement article) =>
        article.TryGetProperty("mainEntityOfPage", out var page) && page.ValueKind == JsonValueKind.Object
            ? JsonText.Member(page, "@id")
            : JsonText.Member(article, "mainEntityOfPage");
}
