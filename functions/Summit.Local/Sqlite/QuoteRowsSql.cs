using Summit.Local.Sqlite.Census;

namespace Summit.Local.Sqlite;

/// <summary>Rows as SQL: the same few statements for all questions, so that they stay prepared.</summary>
internal static class QuoteRowsSql
{
    /// <summary>How many rows there are.</summary>
    public static long Count(this QuoteRows rows, SqliteSession session) =>
        rows.IsEmpty ? 0 : session.Number(rows.Select("count(*)"), rows.Parameters());

    /// <summary>Positions and documents, from one end of the rows.</summary>
    public static List<(long Position, string Json)> Read(this QuoteRows rows, SqliteSession session, CensusView? census, bool ascending, int limit) =>
        rows.IsEmpty || limit <= 0 ? []
        : rows.Match is not null && census is not null ? [.. census.First(rows, ascending, limit).Select(position => (position, DocumentAt(session, position)))]
        : session.List(
            $"{rows.Select("quote.position, quote.document", "quote")} ORDER BY {rows.Key()} {(ascending ? "ASC" : "DESC")} LIMIT $limit",
            row => (row.GetInt64(0), row.GetString(1)),
            [.. rows.Parameters(), ("$limit", limit)]);

    /// <summary>Selects columns of the rows. FTS5 stands first and reads in order of position; nothing is sorted.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="tables">Tables they come from, besides those that find the rows.</param>
    public static string Select(this QuoteRows rows, string columns, params IEnumerable<string> tables)
    {
        var first = rows.Match is null ? "facet" : "word";
        var needed = rows.MinConfidence > 0 ? tables.Prepend("facet") : tables;
        var joins = needed.Distinct().Where(table => table != first)
            .Select(table => $"CROSS JOIN {table} ON {table}.position = {rows.Key()} ");
        var match = rows.Match is null ? "" : "word MATCH $match AND ";
        var confidence = rows.MinConfidence > 0 ? " AND +facet.confidence >= $confidence" : "";
        return $"SELECT {columns} FROM {first} {string.Concat(joins)}WHERE {match}{rows.Key()} >= $low AND {rows.Key()} < $end{confidence}";
    }

    public static (string Name, object? Value)[] Parameters(this QuoteRows rows) =>
    [
        ("$low", rows.Low),
        ("$end", rows.End),
        .. rows.Match is null ? Array.Empty<(string, object?)>() : [("$match", rows.Match)],
        .. rows.MinConfidence > 0 ? [("$confidence", rows.MinConfidence)] : Array.Empty<(string, object?)>(),
    ];

    private static string DocumentAt(SqliteSession session, long position) =>
        (string)session.Scalar("SELECT document FROM quote WHERE position = $position", ("$position", position))!;

    private static string Key(this QuoteRows rows) => rows.Match is null ? "facet.position" : "word.rowid";
}
