using System.Globalization;
using Summit.App.Index;
using Summit.App.Ingestion;

namespace Summit.App.Tests.Ingestion;

public class ArticleSightingTests
{
    private static readonly DateTimeOffset Now = new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero);

    // Stored version; record: version, engine, status, quotes; editions in the index: version, engine, quotes.
    [Theory]
    [InlineData("v1", "v1 e Indexed 2", "v1 e 2", ReconcileNeed.None)]
    [InlineData("v1", "v1 e Indexed 0", "", ReconcileNeed.None)]
    [InlineData("v1", "v1 e Rejected 0", "", ReconcileNeed.None)]
    [InlineData("v1", "", "", ReconcileNeed.Ingest)]
    [InlineData("v2", "v1 e Indexed 2", "v1 e 2", ReconcileNeed.Ingest)]
    [InlineData("v1", "v1 d Indexed 2", "v1 d 2", ReconcileNeed.Ingest)]
    [InlineData("v1", "v1 e Writing 2", "", ReconcileNeed.Ingest)]
    [InlineData("", "v1 e Indexed 2", "v1 e 2", ReconcileNeed.Ingest)]
    [InlineData("", "v1 e Rejected 0", "", ReconcileNeed.Ingest)]
    [InlineData("", "", "v1 e 2", ReconcileNeed.Repair)]
    [InlineData("v1", "", "v1 e 2", ReconcileNeed.Repair)]
    [InlineData("v1", "v1 e Writing 2", "v1 e 1", ReconcileNeed.Repair)]
    [InlineData("v1", "v1 e Indexed 2", "v1 e 1", ReconcileNeed.Repair)]
    [InlineData("v1", "v1 e Indexed 2", "", ReconcileNeed.Repair)]
    [InlineData("v1", "v1 e Indexed 0", "v1 e 1", ReconcileNeed.Repair)]
    [InlineData("v1", "v1 e Rejected 0", "v1 e 1", ReconcileNeed.Repair)]
    [InlineData("v1", "v1 e Indexed 2", "v0 e 2", ReconcileNeed.Repair)]
    [InlineData("v1", "v1 e Indexed 2", "v1 d 2", ReconcileNeed.Repair)]
    [InlineData("v1", "v1 e Indexed 2", "v1 e 2, v0 e 1", ReconcileNeed.Repair)]
    public void What_store_ledger_and_index_know_tells_what_is_to_be_done(string stored, string record, string indexed, ReconcileNeed need)
    {
        var sighting = new ArticleSighting("lake.txt", stored.Length == 0 ? null : stored, Record(record), Editions(indexed));
        Assert.Equal(need, sighting.Need("e", Now));
    }

    private static LedgerState? Record(string words) => words.Split(' ') is [var version, var engine, var status, var quotes]
        ? new("lake.txt", version, engine, Enum.Parse<IngestStatus>(status)) { Quotes = Number(quotes) }
        : null;

    private static List<IndexedEdition> Editions(string list) =>
        [.. from words in list.Split(", ", StringSplitOptions.RemoveEmptyEntries)
            let parts = words.Split(' ')
            select new IndexedEdition(parts[0], parts[1], Number(parts[2]))];

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
