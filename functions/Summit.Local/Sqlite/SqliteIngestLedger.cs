using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Summit.App.Ingestion;

namespace Summit.Local.Sqlite;

/// <summary>The ledger as a table. A tag is the number of the write that made the record.</summary>
internal sealed class SqliteIngestLedger(SqliteStore store) : IIngestLedger
{
    private const int PageSize = 500;

    public Task<LedgerEntry?> ReadAsync(string article, CancellationToken cancellation = default) =>
        store.ReadAsync(
            session => session.List(
                "SELECT revision, record FROM ledger WHERE sort = $sort", ReadEntry, ("$sort", OrdinalKey.Of(article)))
                .SingleOrDefault(),
            cancellation);

    public async Task<string?> WriteAsync(LedgerRecord record, string? tag, CancellationToken cancellation = default)
    {
        if (!TryReadTag(tag, out var revision))
            return null;
        var written = await store.WriteAsync(
            session => session.Scalar(
                """
                INSERT OR REPLACE INTO ledger (sort, name, record)
                SELECT $sort, $name, $record WHERE (SELECT revision FROM ledger WHERE sort = $sort) IS $revision
                RETURNING revision
                """,
                ("$sort", OrdinalKey.Of(record.Article)),
                ("$name", record.Article),
                ("$record", StoredJson.Write(record)),
                ("$revision", revision)),
            cancellation);
        return ((long?)written)?.ToString(CultureInfo.InvariantCulture);
    }

    public async Task<bool> DeleteAsync(string article, string tag, CancellationToken cancellation = default) =>
        TryReadTag(tag, out var revision)
        && await store.WriteAsync(
            session => session.Execute(
                "DELETE FROM ledger WHERE sort = $sort AND revision = $revision",
                ("$sort", OrdinalKey.Of(article)),
                ("$revision", revision)),
            cancellation) > 0;

    public Task WithdrawAsync(IReadOnlyCollection<string> quotes, CancellationToken cancellation = default) => store.WriteAsync(
        session => quotes.Sum(quote => session.Execute("INSERT OR IGNORE INTO withdrawn (quote) VALUES ($quote)", ("$quote", quote))),
        cancellation);

    public Task<bool> IsWithdrawnAsync(string quote, CancellationToken cancellation = default) => store.ReadAsync(
        session => session.Scalar("SELECT 1 FROM withdrawn WHERE quote = $quote", ("$quote", quote)) is not null, cancellation);

    public async Task<ListPage<LedgerState>> ListPageAsync(string? position, CancellationToken cancellation = default)
    {
        var states = await ListAsync(position, cancellation).Take(PageSize).ToListAsync(cancellation);
        return new(states, states.Count < PageSize ? null : states[^1].Article);
    }

    /// <remarks>Reads page by page: a caller that takes its time must not hold an old state of the file.</remarks>
    public async IAsyncEnumerable<LedgerState> ListAsync(
        string? after = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var page = new List<LedgerState>();
        do
        {
            var from = OrdinalKey.After(after);
            page = await store.ReadAsync(
                session => session.List(
                    "SELECT revision, record FROM ledger WHERE sort > $after ORDER BY sort LIMIT $limit",
                    row => LedgerState.Of(ReadEntry(row).Record),
                    ("$after", from),
                    ("$limit", PageSize)),
                cancellation);
            foreach (var state in page)
                yield return state;
            after = page.LastOrDefault()?.Article;
        }
        while (page.Count == PageSize);
    }

    private static LedgerEntry ReadEntry(SqliteDataReader row) => new(
        StoredJson.ReadRecord(row.GetString(1)), row.GetInt64(0).ToString(CultureInfo.InvariantCulture));

    private static bool TryReadTag(string? tag, out long? revision)
    {
        revision = long.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return tag is null || revision is not null;
    }
}
