using System.Globalization;
using Spectre.Console;
using Summit.App.Lookup.Answers;

namespace Summit.Local.Terminal;

/// <summary>The tables that commands print.</summary>
internal static class Tables
{
    public static Table Of(params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(column)));
        return table;
    }

    public static void Add(this Table table, params ReadOnlySpan<string?> cells)
    {
        var row = new List<Text>();
        foreach (var cell in cells)
            row.Add(PlainText.Cell(cell));
        table.AddRow(row);
    }

    /// <summary>The quotes of one article.</summary>
    public static Table Of(ExtractionJson extraction)
    {
        var table = Of("speaker", "quote", "kind", "cue", "pass", "sure");
        foreach (var quote in extraction.Quotes)
            table.Add(quote.Speaker ?? "?", quote.Text, quote.Kind, quote.Cue, quote.Pass, Share(quote.Confidence));
        return table;
    }

    /// <summary>A page of quotes.</summary>
    public static Table Of(PageJson page)
    {
        var table = Of("speaker", "quote", "kind", "outlet", "published", "article");
        foreach (var item in page.Items)
            table.Add(item.Speaker ?? "?", item.Text, item.Kind, item.Article.Outlet, Day(item.Article.Published), item.Article.Name);
        return table;
    }

    /// <summary>Articles and how far they have come.</summary>
    public static Table Of(IEnumerable<ArticleJson> articles)
    {
        var table = Of("article", "status", "quotes", "title or reason");
        foreach (var article in articles)
            table.Add(article.Name, article.Status, article.Quotes.ToString(CultureInfo.InvariantCulture), article.Reason ?? article.Title);
        return table;
    }

    private static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);

    private static string? Day(DateTimeOffset? moment) => moment?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
