using Azure.Core;
using Azure.Storage.Blobs;
using Summit.App.Ingestion;
using Summit.Azurite;
using Summit.Cloud.Storage;
using Summit.Contracts;

namespace Summit.Cloud.Tests.Storage;

public sealed class BlobIngestLedgerTests(AzuriteServer azurite) : IngestLedgerContract
{
    private readonly Requests _requests = new();
    private BlobContainerClient _container = null!;

    /// <summary>Several pages, and more than are read at once.</summary>
    protected override int Many => 60;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected override async Task<IIngestLedger> CreateAsync() => await OpenAsync();

    [Fact]
    public async Task A_page_of_states_takes_one_request()
    {
        var ledger = await OpenAsync(pageSize: 5000);
        foreach (var name in (string[])["a.txt", "été/b.txt", ""])
            await ledger.WriteAsync(Record(name), null, Token);
        _ = _requests.Methods;
        Assert.Equal(3, (await ledger.ListPageAsync(null, Token)).Items.Count);
        Assert.Equal(["GET"], _requests.Methods);
    }

    [Fact]
    public async Task Ledgers_of_two_indexes_lie_side_by_side()
    {
        var first = await OpenAsync();
        var second = new BlobIngestLedger(_container, "quotes-v10");
        await first.WriteAsync(Record("2026/lake.txt"), null, Token);
        Assert.Null(await second.ReadAsync("2026/lake.txt", Token));
        await second.WriteAsync(Record("port.txt"), null, Token);

        Assert.Equal(["2026/lake.txt"], (await first.ListPageAsync(null, Token)).Items.Select(state => state.Article));
        Assert.Equal(["port.txt"], await second.ListAsync(cancellation: Token).Select(state => state.Article).ToListAsync(Token));
        Assert.Equal(["quotes-v1/2026/lake.txt!", "quotes-v10/port.txt!"], await _container.GetBlobsAsync(cancellationToken: Token).Select(blob => blob.Name).ToListAsync(Token));
    }

    [Fact]
    public async Task Names_too_long_for_a_blob_keep_their_records()
    {
        var ledger = await OpenAsync();
        string[] names = [new('a', 2000), new string('a', 2000) + "b", string.Concat(Enumerable.Repeat("é", 300)), string.Concat(Enumerable.Repeat("a/", 400))];
        foreach (var name in names)
            Assert.NotNull(await ledger.WriteAsync(Record(name) with { QuoteIds = ["x"] }, null, Token));
        Assert.Equivalent(names, await ledger.ListAsync(cancellation: Token).Select(state => state.Article).ToListAsync(Token), strict: true);
        Assert.Equivalent(names, (await ledger.ListPageAsync(null, Token)).Items.Select(state => state.Article), strict: true);
        var tag = (await ledger.ReadAsync(names[0], Token))!.Tag;
        Assert.True(await ledger.DeleteAsync(names[0], tag, Token));
        Assert.NotNull(await ledger.ReadAsync(names[1], Token));
    }

    [Fact]
    public async Task A_state_that_metadata_has_no_room_for_is_read_from_the_record()
    {
        var ledger = await OpenAsync();
        var record = Record("a") with { EngineVersion = new string('7', 9000) };
        await ledger.WriteAsync(record, null, Token);
        Assert.Equal([LedgerState.Of(record)], (await ledger.ListPageAsync(null, Token)).Items);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"article": "lake.txt", "version": null, "engineVersion": "e", "status": "Indexed"}""")]
    [InlineData("""{"article": "lake.txt", "version": "v", "engineVersion": "e", "status": "Polished"}""")]
    [InlineData("""{"article": "lake.txt", "version": "v", "engineVersion": "e", "status": 1}""")]
    [InlineData("""{"article": "lake.txt", "version": "v"}""")]
    public async Task A_blob_that_is_no_record_is_written_anew(string content)
    {
        var ledger = await OpenAsync();
        await _container.GetBlobClient("quotes-v1/lake.txt!").UploadAsync(BinaryData.FromString(content), Token);

        Assert.Equal(IngestStatus.Writing, Assert.Single((await ledger.ListPageAsync(null, Token)).Items).Status);
        var entry = await ledger.ReadAsync("lake.txt", Token);
        Assert.Equal(("lake.txt", IngestStatus.Writing), (entry!.Record.Article, entry.Record.Status));
        Assert.NotNull(await ledger.WriteAsync(Record("lake.txt"), entry.Tag, Token));
    }

    [Fact]
    public async Task Blobs_that_are_none_of_the_ledgers_are_passed_over()
    {
        var ledger = await OpenAsync();
        await ledger.WriteAsync(Record("lake.txt"), null, Token);
        foreach (var name in (string[])["readme.md", "a!b", "%zz!", "%41!", "~12", "a!0123456789abcdef0123456789abcdef"])
            await _container.GetBlobClient($"quotes-v1/{name}").UploadAsync(BinaryData.FromString("{}"), Token);
        Assert.Equal(["lake.txt"], (await ledger.ListPageAsync(null, Token)).Items.Select(state => state.Article));
        Assert.Equal(["lake.txt"], await ledger.ListAsync(cancellation: Token).Select(state => state.Article).ToListAsync(Token));
    }

    [Fact]
    public async Task Folders_before_the_name_to_begin_after_are_not_listed()
    {
        var ledger = await OpenAsync(pageSize: 5000);
        foreach (var name in (string[])["2024/1/a", "2025/1/a", "2025/2/a", "2025/2/b", "2025/3/a", "2026/1/a"])
            await ledger.WriteAsync(Record(name), null, Token);
        _ = _requests.Methods;
        Assert.Equal(["2025/2/b", "2025/3/a", "2026/1/a"], await ledger.ListAsync("2025/2/a", Token).Select(state => state.Article).ToListAsync(Token));
        // Of the root, 2025, 2025/2, 2025/3 and 2026 one list each, and no record.
        Assert.Equal(5, _requests.Methods.Count);
    }

    [Fact]
    public async Task Whoever_stops_reading_the_list_leaves_nothing_running()
    {
        var ledger = await OpenAsync();
        foreach (var name in Enumerable.Range(0, 30).Select(i => $"n{i}"))
            await ledger.WriteAsync(Record(name), null, Token);
        await foreach (var state in ledger.ListAsync(cancellation: Token))
        {
            Assert.Equal("n0", state.Article);
            break;
        }

        _ = _requests.Methods;
        Assert.NotNull(await ledger.ReadAsync("n29", Token));
        Assert.Single(_requests.Methods);
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_counts_as_somebody_elses()
    {
        var ledger = await OpenAsync();
        var tag = await ledger.WriteAsync(Record("a"), null, Token);
        // What the client does when no answer comes: it sends the same request again.
        await ledger.WriteAsync(Record("a", "v2"), tag, Token);
        Assert.Null(await ledger.WriteAsync(Record("a", "v2"), tag, Token));
        Assert.Equal("v2", (await ledger.ReadAsync("a", Token))?.Record.Version);
    }

    [Fact]
    public async Task A_container_that_is_not_there_is_an_error_and_not_an_empty_ledger()
    {
        var ledger = new BlobIngestLedger(await azurite.NoContainerAsync(), "quotes-v1");
        Func<Task>[] calls =
        [
            () => ledger.ReadAsync("a", Token),
            () => ledger.WriteAsync(Record("a"), null, Token),
            () => ledger.WriteAsync(Record("a"), "0x1", Token),
            () => ledger.DeleteAsync("a", "0x1", Token),
            () => ledger.ListPageAsync(null, Token),
            async () => await ledger.ListAsync(cancellation: Token).ToListAsync(Token),
            async () => await ledger.ListAsync("a", Token).ToListAsync(Token),
        ];
        foreach (var call in calls)
            Assert.Contains("it is not there; create it", (await Assert.ThrowsAsync<IOException>(call)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Quotes")]
    [InlineData("../articles")]
    [InlineData("quotes/v1")]
    public void A_ledger_belongs_to_an_index_that_can_be(string index) =>
        Assert.Throws<ArgumentException>(() => new BlobIngestLedger(new BlobContainerClient(new Uri("https://example.org/ledger")), index));

    private async Task<BlobIngestLedger> OpenAsync(int pageSize = 7)
    {
        _container = await azurite.NewContainerAsync(options => options.AddPolicy(_requests, HttpPipelinePosition.PerCall));
        return new(_container, "quotes-v1") { PageSize = pageSize };
    }

    private static LedgerRecord Record(string article, string version = "v1") => new(article, version, "e1", IngestStatus.Indexed);
}
