using Summit.App.Index;

namespace Summit.Local.Sqlite;

/// <summary>What the index holds of the articles, by edition.</summary>
internal static class IndexedEditions
{
    /// <summary>The first articles of a range; none when it holds no more.</summary>
    public static IReadOnlyList<IndexedArticle> Page(SqliteSession session, NameRange names, int limit)
    {
        var bound = names.UpTo is null ? "" : " AND sort <= $upTo";
        var editions = session.List(
            $"""
            SELECT sort, version, engine, quotes FROM edition
            WHERE sort IN (SELECT DISTINCT sort FROM edition WHERE sort > $after{bound} ORDER BY sort LIMIT $limit)
            ORDER BY sort
            """,
            row => (Sort: (byte[])row.GetValue(0), Edition: new IndexedEdition(row.GetString(1), row.GetString(2), row.GetInt64(3))),
            [
                ("$after", OrdinalKey.After(names.After)),
                ("$limit", limit),
                .. names.UpTo is null ? Array.Empty<(string, object?)>() : [("$upTo", OrdinalKey.Of(names.UpTo))],
            ]);
        return
        [
            .. editions.GroupBy(row => OrdinalKey.NameOf(row.Sort), row => row.Edition, StringComparer.Ordinal)
                .Select(article => new IndexedArticle(article.Key, [.. article])),
        ];
    }
}
