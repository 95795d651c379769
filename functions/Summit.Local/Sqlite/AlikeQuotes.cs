using Summit.App.Index;
using Summit.App.Index.Analysis;

namespace Summit.Local.Sqlite;

/// <summary>Finds quotes by the fingerprints they share.</summary>
internal static class AlikeQuotes
{
    /// <summary>A fingerprint that more quotes have is a turn of phrase: of those, the newest are looked at.</summary>
    private const int MostOfOne = 2000;

    public static IReadOnlyList<QuoteDocument> Find(SqliteSession session, QuoteDocument quote, int limit)
    {
        var shared = new Dictionary<long, double>();
        foreach (var print in Fingerprints.Of(new AnalysedText(quote.Text, quote.Language)))
        {
            var positions = session.List(
                "SELECT rowid FROM word WHERE word MATCH $match ORDER BY rowid DESC LIMIT $limit",
                row => row.GetInt64(0),
                ("$match", $"prints : \"{print}\""),
                ("$limit", MostOfOne));
            foreach (var position in positions)
                shared[position] = shared.GetValueOrDefault(position) + (1.0 / positions.Count);
        }

        return
        [
            .. shared.OrderByDescending(row => row.Value).ThenByDescending(row => row.Key)
                .Select(row => Read(session, row.Key)).Where(other => other.Id != quote.Id).Take(limit),
        ];
    }

    private static QuoteDocument Read(SqliteSession session, long position) => StoredJson.ReadQuote(
        (string)session.Scalar("SELECT document FROM quote WHERE position = $position", ("$position", position))!);
}
