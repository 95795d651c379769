using Summit.App.Ingestion;

namespace Summit.Contracts;

/// <summary>What every ledger does. Each adapter runs all of it.</summary>
public abstract class IngestLedgerContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>More records than are read or listed at once.</summary>
    protected virtual int Many => 1100;

    /// <summary>A new, empty ledger.</summary>
    protected abstract Task<IIngestLedger> CreateAsync();

    [Fact]
    public async Task A_record_comes_back_as_it_was_written()
    {
        var ledger = await CreateAsync();
        var record = new LedgerRecord("2026/été \"1\".html", "\"0x8D\"", "engine 7", IngestStatus.Rejected)
        {
            Reason = "It is empty.\nSend it again. 🌉",
            QuoteIds = ["a", "b"],
            Metadata = new() { Title = "T", Author = "A", Outlet = "O", Url = "https://example.org", Published = Sample.Day(3), Language = "fr", Withdrawn = true, EmbargoedUntil = Sample.Day(4) },
            Updated = new DateTimeOffset(2026, 3, 1, 10, 0, 0, 123, TimeSpan.FromHours(1)),
        };
        var tag = await ledger.WriteAsync(record, null, Token);
        var entry = await ledger.ReadAsync(record.Article, Token);

        Assert.NotNull(tag);
        Assert.Equal(tag, entry?.Tag);
        Assert.Equivalent(record, entry?.Record, strict: true);
    }

    [Fact]
    public async Task Withdrawn_quotes_are_remembered_once_and_for_good()
    {
        var ledger = await CreateAsync();
        Assert.False(await ledger.IsWithdrawnAsync("abc", Token));
        string[] quotes = ["abc", .. Enumerable.Range(0, 40).Select(i => $"q{i}")];
        await ledger.WithdrawAsync(quotes, Token);
        await ledger.WithdrawAsync(["q7"], Token);
        await ledger.WithdrawAsync([], Token);

        Assert.True(await ledger.IsWithdrawnAsync("abc", Token));
        Assert.True(await ledger.IsWithdrawnAsync("q39", Token));
        Assert.False(await ledger.IsWithdrawnAsync("q40", Token));
        Assert.False(await ledger.IsWithdrawnAsync("../abc ' OR 1=1", Token));
        Assert.Empty(await ledger.ListAsync(cancellation: Token).ToListAsync(Token));
    }

    [Fact]
    public async Task An_article_without_a_record_gives_nothing()
    {
        var ledger = await CreateAsync();
        Assert.Null(await ledger.ReadAsync("absent", Token));
        Assert.False(await ledger.DeleteAsync("absent", "1", Token));
        Assert.Null(await ledger.WriteAsync(Record("absent"), "1", Token));
        Assert.Empty(await ledger.ListAsync(cancellation: Token).ToListAsync(Token));
    }

    [Fact]
    public async Task A_first_record_is_written_only_where_there_is_none()
    {
        var ledger = await CreateAsync();
        Assert.NotNull(await ledger.WriteAsync(Record("a", "v1"), null, Token));
        Assert.Null(await ledger.WriteAsync(Record("a", "v2"), null, Token));
        Assert.Equal("v1", (await ledger.ReadAsync("a", Token))?.Record.Version);
    }

    [Fact]
    public async Task A_record_is_replaced_only_by_who_has_seen_it()
    {
        var ledger = await CreateAsync();
        var first = await ledger.WriteAsync(Record("a", "v1"), null, Token);
        var second = await ledger.WriteAsync(Record("a", "v2"), first, Token);

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(await ledger.WriteAsync(Record("a", "v3"), first, Token));
        Assert.False(await ledger.DeleteAsync("a", first!, Token));
        Assert.Equal(second, (await ledger.ReadAsync("a", Token))?.Tag);
        Assert.True(await ledger.DeleteAsync("a", second, Token));
        Assert.Null(await ledger.ReadAsync("a", Token));
    }

    [Fact]
    public async Task A_tag_is_never_used_again()
    {
        var ledger = await CreateAsync();
        var old = await ledger.WriteAsync(Record("a", "v1"), null, Token);
        await ledger.DeleteAsync("a", old!, Token);
        var tag = await ledger.WriteAsync(Record("a", "v1"), null, Token);

        Assert.NotEqual(old, tag);
        Assert.Null(await ledger.WriteAsync(Record("a", "v2"), old, Token));
        Assert.False(await ledger.DeleteAsync("a", old!, Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("99999999999999999999999")]
    [InlineData("1' OR '1'='1")]
    public async Task A_tag_that_no_ledger_gave_fits_nothing(string tag)
    {
        var ledger = await CreateAsync();
        await ledger.WriteAsync(Record("a"), null, Token);
        Assert.Null(await ledger.WriteAsync(Record("a", "v2"), tag, Token));
        Assert.Null(await ledger.WriteAsync(Record("b"), tag, Token));
        Assert.False(await ledger.DeleteAsync("a", tag, Token));
    }

    [Fact]
    public async Task Of_many_writers_one_wins()
    {
        var ledger = await CreateAsync();
        foreach (var tag in new[] { null, await ledger.WriteAsync(Record("a"), null, Token) })
        {
            var article = tag is null ? "b" : "a";
            var writes = Enumerable.Range(0, 16).Select(i => Task.Run(() => ledger.WriteAsync(Record(article, $"w{i}"), tag, Token), Token));
            var tags = await Task.WhenAll(writes);
            var winner = Assert.Single(tags, written => written is not null);
            Assert.Equal(winner, (await ledger.ReadAsync(article, Token))?.Tag);
        }
    }

    [Fact]
    public async Task Records_are_listed_in_ordinal_order_from_any_name_on()
    {
        var ledger = await CreateAsync();
        string[] names = ["b", "a", "B", "é", "a/1", "a b", "\uFFE0", "\U0001F309", "%", "'", "z\0z", "a/1/x", "a/1/y/z", "a-1", "a.b", "../a", ".", "/", "a//b", "a/", .. Enumerable.Range(0, Many).Select(i => $"n{i}")];
        await Parallel.ForEachAsync(names, Token, async (name, token) => await ledger.WriteAsync(Record(name), null, token));
        string[] sorted = [.. names.Order(StringComparer.Ordinal)];

        Assert.Equal(sorted, await Listed(null));
        foreach (var after in new[] { "", "a", "a a", "a/1/y", "a/", "n50", "%", "\U0001F309", "\uFFFF" })
            Assert.Equal(sorted.Where(name => string.CompareOrdinal(name, after) > 0), await Listed(after));

        async Task<List<string>> Listed(string? after) =>
            await ledger.ListAsync(after, Token).Select(state => state.Article).ToListAsync(Token);
    }

    [Fact]
    public async Task The_pages_of_states_join_to_what_the_records_say()
    {
        var ledger = await CreateAsync();
        LedgerRecord[] records =
        [
            Record("2026/été \"1\".html", "\"0x8D\"") with { QuoteIds = ["a", "b"], Updated = new DateTimeOffset(2026, 3, 1, 10, 0, 0, 123, TimeSpan.FromHours(1)) },
            Record("embargo", "") with { Status = IngestStatus.Rejected, Reason = "It is early.", Metadata = new() { EmbargoedUntil = Sample.Day(4) } },
            Record("", " été\n") with { Status = IngestStatus.Writing, EngineVersion = "" },
            .. Enumerable.Range(0, Many).Select(i => Record($"n{i}", $"v{i}")),
        ];
        await Parallel.ForEachAsync(records, Token, async (record, token) => await ledger.WriteAsync(record, null, token));

        var states = new List<LedgerState>();
        string? position = null;
        do
        {
            var page = await ledger.ListPageAsync(position, Token);
            Assert.Equal(page.Items, (await ledger.ListPageAsync(position, Token)).Items);
            states.AddRange(page.Items);
            position = page.Next;
        }
        while (position is not null);

        Assert.Equal(records.OrderBy(record => record.Article, StringComparer.Ordinal).Select(LedgerState.Of), states);
    }

    [Fact]
    public async Task A_state_is_that_of_the_last_write()
    {
        var ledger = await CreateAsync();
        var tag = await ledger.WriteAsync(Record("a") with { Status = IngestStatus.Writing, QuoteIds = ["x", "y"] }, null, Token);
        var last = Record("a", "v2") with { QuoteIds = ["y"], Updated = Sample.Day(2) };
        await ledger.WriteAsync(last, tag, Token);
        Assert.Equal([LedgerState.Of(last)], (await ledger.ListPageAsync(null, Token)).Items);
    }

    private static LedgerRecord Record(string article, string version = "v1") => new(article, version, "e1", IngestStatus.Indexed);
}
