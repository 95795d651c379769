using Summit.App.Index;
using Summit.Local.Sqlite;

namespace Summit.Benchmarks.Lookups;

/// <summary>Quotes drawn from a file, so that questions find something.</summary>
internal sealed class QuoteSamples(IReadOnlyList<QuoteDocument> quotes)
{
    private const int Many = 4000;

    public QuoteDocument Any(Random random) => quotes[random.Next(quotes.Count)];

    public static QuoteSamples Draw(SqliteSession session, int seed)
    {
        var random = new Random(seed);
        var first = session.Number("SELECT min(position) FROM quote");
        var last = session.Number("SELECT max(position) FROM quote");
        return new([.. Enumerable.Range(0, Many).Select(_ => StoredJson.ReadQuote((string)session.Scalar(
            "SELECT document FROM quote WHERE position >= $position ORDER BY position LIMIT 1", ("$position", random.NextInt64(first, last + 1)))!))]);
    }
}
