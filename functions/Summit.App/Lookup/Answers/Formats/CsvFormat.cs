using System.Globalization;
using System.Text;

namespace Summit.App.Lookup.Answers.Formats;

/// <summary>A table as RFC 4180 writes it: one quote a row below a row of names.</summary>
public static class CsvFormat
{
    private sealed record Column(string Field, string Name, Func<QuoteItemJson, object?> Value);

    private static readonly Column[] Columns =
    [
        new("id", "id", quote => quote.Id),
        new("text", "text", quote => quote.Text),
        new("speaker", "speaker", quote => quote.Speaker),
        new("speakerId", "speakerId", quote => quote.SpeakerId),
        new("article", "published", quote => quote.Article.Published?.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)),
        new("article", "outlet", quote => quote.Article.Outlet),
        new("article", "title", quote => quote.Article.Title),
        new("article", "url", quote => quote.Article.Url),
        new("article", "article", quote => quote.Article.Name),
        new("language", "language", quote => quote.Language),
        new("kind", "kind", quote => quote.Kind),
        new("confidence", "confidence", quote => quote.Confidence),
        new("source", "source", quote => quote.Source),
        new("cue", "cue", quote => quote.Cue),
        new("pass", "pass", quote => quote.Pass),
        new("turn", "turn", quote => quote.Turn),
        new("start", "start", quote => quote.Start),
        new("end", "end", quote => quote.End),
        new("context", "before", quote => quote.Context.Before),
        new("context", "after", quote => quote.Context.After),
        new("link", "link", quote => quote.Link),
    ];

    /// <summary>The fields that have columns.</summary>
    internal static IReadOnlyList<string> Fields { get; } = [.. Columns.Select(column => column.Field).Distinct()];

    /// <summary>The table of some quotes with all columns.</summary>
    public static string Table(IReadOnlyList<QuoteItemJson> quotes) => Table(quotes, Columns);

    internal static byte[] Write(QuoteSelection selection)
    {
        var columns = Columns.Where(column => selection.Fields.Count == 0 || selection.Fields.Contains(column.Field)).ToArray();
        return Encoding.UTF8.GetBytes(Table(selection.Items, columns));
    }

    private static string Table(IReadOnlyList<QuoteItemJson> quotes, Column[] columns)
    {
        // Without the mark, spreadsheets read UTF-8 as the encoding of the country they are in.
        var table = new StringBuilder("\uFEFF");
        AppendRow(table, columns.Select(column => column.Name));
        foreach (var quote in quotes)
            AppendRow(table, columns.Select(column => Convert.ToString(column.Value(quote), CultureInfo.InvariantCulture)));
        return table.ToString();
    }

    private static void AppendRow(StringBuilder table, IEnumerable<string?> cells) =>
        table.AppendJoin(',', cells.Select(CsvCell.Of)).Append("\r\n");
}
