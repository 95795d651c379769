using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Summit.App.Lookup.Answers;
using Summit.App.Web.Embeds;

namespace Summit.App.Web;

/// <summary>The search page. It holds no quotes: its script asks the API for them, with the reader's key where the host wants one.</summary>
internal static partial class SearchPage
{
    /// <summary>The texts that the script says. A test holds them against it.</summary>
    private static readonly string[] Scripted =
    [
        "title", "speaker", "outlet", "language", "from", "to", "kind.direct", "kind.partial", "kind.turn", "kind.indirect",
        "count.none", "count.one", "count.more", "latest", "loading", "months", "colon", "clear", "filter.add", "filter.drop",
        "nobody", "sure.high", "sure.good", "sure.fair", "sure.low", "percent", "original", "open", "close",
        "copy", "copy.link", "copy.embed", "copied", "copy.failed", "link",
        "none", "none.hint", "none.yet", "none.yet.hint", "failed", "failed.network", "retry", "key.wrong",
    ];

    // Written once for each language: it says the same to everybody.
    private static readonly Dictionary<(PageTexts Texts, bool Embeds), TaggedAnswer> Pages =
        PageTexts.All.SelectMany(texts => new[] { (texts, true), (texts, false) }).ToDictionary(page => page, page => Of(page.texts, page.Item2));

    /// <summary>GET /search</summary>
    public static Task<IResult> AnswerAsync(HttpRequest request, EmbedRules embeds) =>
        Task.FromResult<IResult>(Pages[(PageTexts.For(request), embeds.AreForAll)]);

    private static TaggedAnswer Of(PageTexts texts, bool embeds)
    {
        var template = Encoding.UTF8.GetString(Asset.Read("search.html"));
        return new PageAnswer(texts, texts["title"], html => Write(template, texts, embeds, html)) { CacheControl = Asset.Public, Scripted = Scripted }.Write();
    }

    private static void Write(string template, PageTexts texts, bool embeds, HtmlWriter html)
    {
        // Tells the script that quotes may be shown on pages of others.
        if (embeds)
            html.Write($"<template id=\"embeds\"></template>\n");
        // Literal parts of the template take turns with the keys of texts.
        foreach (var (i, part) in Slot().Split(template).Index())
            if (i % 2 == 0)
                html.WriteTemplate(part);
            else
                html.Write($"{texts[part]}");
    }

    [GeneratedRegex(@"\{\{([a-z.]+)\}\}")]
    private static partial Regex Slot();
}
