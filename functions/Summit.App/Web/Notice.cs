using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers;

namespace Summit.App.Web;

/// <summary>Pages for readers who find nothing where they came.</summary>
internal static class Notice
{
    public static TaggedAnswer NotFound(PageTexts texts, string reason) =>
        Of(texts, texts["missing"], reason, StatusCodes.Status404NotFound);

    /// <summary>What is asked for was taken back by its publisher.</summary>
    public static TaggedAnswer Withdrawn(PageTexts texts) =>
        Of(texts, texts["withdrawn"], texts["withdrawn.why"], StatusCodes.Status410Gone);

    /// <summary>What is asked for is being written: the answer is there soon.</summary>
    public static TaggedAnswer Soon(PageTexts texts, string reason) =>
        Of(texts, texts["soon"], reason, StatusCodes.Status503ServiceUnavailable, retryAfter: 2);

    private static TaggedAnswer Of(PageTexts texts, string title, string reason, int status, int? retryAfter = null) =>
        new PageAnswer(texts, title, html => Write(texts, html, title, reason)) { Status = status, RetryAfter = retryAfter }.Write();

    private static void Write(PageTexts texts, HtmlWriter html, string title, string reason) =>
        html.Write($"<div class=\"notice\"><h1>{title}</h1><p>{reason}</p><p><a href=\"/search\">{texts["search.go"]}</a></p></div>\n");
}
