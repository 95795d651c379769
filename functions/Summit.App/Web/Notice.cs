using Microsoft.AspNetCore.Http;

namespace Summit.App.Web;

/// <summary>Pages for readers who find nothing where they came.</summary>
internal static class Notice
{
    public static PageAnswer NotFound(PageTexts texts, string reason) =>
        new(texts, texts["missing"], StatusCodes.Status404NotFound, html => Write(texts, html, texts["missing"], reason));

    /// <summary>What is asked for is being written: the answer is there soon.</summary>
    public static PageAnswer Soon(PageTexts texts, string reason) =>
        new(texts, texts["soon"], StatusCodes.Status503ServiceUnavailable, html => Write(texts, html, texts["soon"], reason)) { RetryAfter = 2 };

    private static void Write(PageTexts texts, HtmlWriter html, string title, string reason) =>
        html.Write($"<div class=\"notice\"><h1>{title}</h1><p>{reason}</p><p><a href=\"/search\">{texts["search.go"]}</a></p></div>\n");
}
