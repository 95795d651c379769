namespace Summit.Local.Sqlite;

/// <summary>Rows as SQL: the same few statements for all questions, so that they stay prepared.</summary>
internal static class QuoteRowsSql
{
    /// <summary>How many rows there are.</summary>
    public static long Count(this QuoteRows rows, SqliteSession session) =>
        rows.Low >= rows.End ? 0 : session.Number($"SELECT count(*) {rows.From(facets: false)}", rows.Parameters());

    /// <summary>Positions and documents, from one end of the rows.</summary>
    public static List<(long Position, string Json)> Read(this QuoteRows rows, SqliteSession session, bool ascending, int limit) =>
        rows.Low >= rows.End || limit <= 0
            ? []
            : session.List(
                $"""
                SELECT quote.position, quote.document {rows.From(facets: false)} CROSS JOIN quote ON quote.position = {rows.Key()}
                ORDER BY {rows.Key()} {(ascending ? "ASC" : "DESC")} LIMIT $limit
                """,
                row => (row.GetInt64(0), row.GetString(1)),
                [.. rows.Parameters(), ("$limit", limit)]);

    /// <summary>FROM and WHERE. FTS5 stands first and reads in order of position; nothing is sorted.</summary>
    public static string From(this QuoteRows rows, bool facets)
    {
        var table = rows.Match is null ? "facet" : "word";
        var join = rows.Match is not null && (facets || rows.MinConfidence > 0)
            ? "CROSS JOIN facet ON facet.position = word.rowid "
            : "";
        var match = rows.Match is null ? "" : "word MATCH $match AND ";
        var confidence = rows.MinConfidence > 0 ? " AND +facet.confidence >= $confidence" : "";
        return $"FROM {table} {join}WHERE {match}{rows.Key()} >= $low AND {rows.Key()} < $end{confidence}";
    }

    public static (string Name, object? Value)[] Parameters(this QuoteRows rows) =>
    [
        ("$low", rows.Low),
        ("$end", rows.End),
        .. rows.Match is null ? Array.Empty<(string, object?)>() : [("$match", rows.Match)],
        .. rows.MinConfidence > 0 ? [("$confidence", rows.MinConfidence)] : Array.Empty<(string, object?)>(),
    ];

    private static string Key(this QuoteRows rows) => rows.Match is null ? "facet.position" : "word.rowid";
}
