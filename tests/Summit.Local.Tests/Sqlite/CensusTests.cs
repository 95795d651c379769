using Summit.App.Index;
using Summit.Contracts;
using Summit.Local.Sqlite;
using static Summit.Contracts.Sample;

namespace Summit.Local.Tests.Sqlite;

public sealed class CensusTests : IDisposable
{
    private static readonly string[] Typed =
    [
        "le", "pont", "le pont", "\"le pont\"", "\"pont le\"", "p*", "pon*", "\"le po*\"", "ponte*", "le -pont", "-le", "pont-levis", "absent", "\"le absent\"", "le digue",
        "ponts digues", "\"tiendra le pont\" le",
    ];

    private readonly TemporaryStore _temporary = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_census_gives_the_pages_counts_and_cursors_that_the_file_gives()
    {
        using var counted = _temporary.Open();
        using var plain = SqliteStore.Open(_temporary.Directory, long.MaxValue);
        await counted.Index.PutAsync([.. Quotes(0, 120)]);
        await counted.Census.LoadAsync();
        await counted.Index.PutAsync([.. Quotes(120, 160)]);
        await counted.Index.WriteAsync(new([], [.. Quotes(100, 130).Select(quote => quote.Id)]), Token);

        foreach (var query in Typed.SelectMany(Queries))
            await CompareAsync(plain, counted, query);
        Assert.True(counted.Census.IsThere);
    }

    [Fact]
    public async Task What_another_process_writes_is_found_too()
    {
        using var store = _temporary.Open();
        await store.Census.LoadAsync();
        using (var other = SqliteStore.Open(_temporary.Directory))
            await other.Index.PutAsync(Quote("Le pont."));

        Assert.Equal(["Le pont."], await store.Index.SearchAsync("pont"));
        Assert.False(store.Census.IsThere);
        await store.Census.LoadAsync();
        Assert.Equal(["Le pont."], await store.Index.SearchAsync("pont"));
        Assert.True(store.Census.IsThere);
    }

    [Fact]
    public async Task While_it_is_written_every_answer_counts_what_it_lists()
    {
        using var store = _temporary.Open();
        await store.Census.LoadAsync();
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; i < 50; i++)
                    await store.Index.PutAsync([.. Enumerable.Range(0, 2).Select(j => Quote($"Le pont {i} {j}"))]);
            },
            Token);
        do
        {
            var page = await store.Index.FindAsync(new() { Words = SearchWords.Parse("pont"), Facets = ["kind"], Limit = 100 }, Token);
            Assert.Equal(0, page.Total % 2);
            Assert.Equal(page.Total, page.Items.Count);
            Assert.Equal(page.Total, page.Facets["kind"].Sum(count => count.Count));
        }
        while (!writing.IsCompleted);
        await writing;
        Assert.True(store.Census.IsThere);
    }

    [Fact]
    public async Task A_read_that_nobody_waits_for_any_more_is_stopped()
    {
        using var store = _temporary.Open();
        using var stop = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        // Counts to no end.
        const string Endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
        var reading = Task.Run(
            () => store.ReadAsync(
                session =>
                {
                    begun.SetResult();
                    return session.Number(Endless);
                },
                stop.Token),
            Token);
        await begun.Task;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromMinutes(1), Token));
        Assert.Empty(await store.Index.SearchAsync("pont"));
    }

    private static IEnumerable<QuoteQuery> Queries(string typed)
    {
        var words = SearchWords.Parse(typed);
        var plain = new QuoteQuery { Words = words, Facets = QuoteFacets.All, Limit = 7 };
        return
        [
            plain,
            plain with { Order = QuoteOrder.Oldest },
            plain with { Order = QuoteOrder.Newest, Speaker = "dolin" },
            plain with { From = Day(3), To = Day(9) },
            plain with { Outlet = "Le Phare", MinConfidence = 0.5 },
        ];
    }

    private static async Task CompareAsync(SqliteStore expected, SqliteStore actual, QuoteQuery query)
    {
        for (var cursor = default(string?); ;)
        {
            var page = await expected.Index.FindAsync(query with { Cursor = cursor }, Token);
            Assert.Equivalent(page, await actual.Index.FindAsync(query with { Cursor = cursor }, Token), strict: true);
            cursor = page.Next;
            if (cursor is null)
                return;
        }
    }

    private static IEnumerable<QuoteDocument> Quotes(int from, int to)
    {
        string[] words = ["le", "pont", "ponts", "tiendra", "digue", "levis", "la", "pontons"];
        for (var i = from; i < to; i++)
        {
            var random = new Random(i);
            yield return Quote(string.Join(' ', Enumerable.Range(0, 1 + random.Next(5)).Select(_ => words[random.Next(words.Length)])) + $" {i}") with
            {
                Published = random.Next(5) == 0 ? null : Day(1 + random.Next(12)),
                Outlet = random.Next(2) == 0 ? "Le Phare" : "La Rive",
                Confidence = random.NextDouble(),
                Speakers = random.Next(3) switch { 0 => [], 1 => [Marek], _ => [Marek, Iselin] },
            };
        }
    }
}
