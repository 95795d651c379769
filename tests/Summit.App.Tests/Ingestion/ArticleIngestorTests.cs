using Summit.App.Articles;
using Summit.App.Index;
using Summit.App.Ingestion;

namespace Summit.App.Tests.Ingestion;

public class ArticleIngestorTests
{
    private static readonly DateTimeOffset Now = new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly ManualClock _clock = new(Now);
    private readonly LineExtractor _extractor = new();
    private readonly IngestBench _bench;

    public ArticleIngestorTests() => _bench = new IngestBench(_extractor, _clock);

    [Fact]
    public async Task A_new_article_is_indexed_with_the_ids_of_its_quotes_in_the_ledger()
    {
        var version = await _bench.PutAsync("lake.txt", "the lake rises\nwe stay");
        Assert.Equal(new IngestOutcome(IngestResult.Indexed, 2), await IngestAsync("lake.txt"));
        Assert.Equal(["the lake rises", "we stay"], _bench.Texts);
        var record = await _bench.RecordAsync("lake.txt");
        Assert.Equal((version, "1", IngestStatus.Indexed, Now), (record!.Version, record.EngineVersion, record.Status, record.Updated));
        Assert.Equal(_bench.Index.Documents.Select(quote => quote.Id), record.QuoteIds.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_event_twice_writes_once()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await IngestAsync("lake.txt");
        Assert.Equal(IngestResult.Unchanged, (await IngestAsync("lake.txt")).Result);
        Assert.Equal(1, _bench.Index.Writes);
    }

    [Fact]
    public async Task A_new_version_leaves_nothing_of_the_old()
    {
        await _bench.PutAsync("lake.txt", "the lake rises\nwe stay");
        await IngestAsync("lake.txt");
        await _bench.PutAsync("lake.txt", "we stay\nwe go");
        await IngestAsync("lake.txt");
        Assert.Null(await _bench.DifferenceAsync());
    }

    [Fact]
    public async Task Another_engine_version_reads_the_article_again()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await IngestAsync("lake.txt");
        var next = new ArticleIngestor(_bench.Store, _bench.Ledger, _bench.Index, new LineExtractor("2"), _clock);
        Assert.Equal(IngestResult.Indexed, (await next.IngestAsync("lake.txt", TestContext.Current.CancellationToken)).Result);
        Assert.Equal("2", Assert.Single(_bench.Index.Documents).EngineVersion);
    }

    [Fact]
    public async Task A_rejected_article_is_recorded_with_its_reason_and_not_tried_again()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await IngestAsync("lake.txt");
        await _bench.PutAsync("lake.txt", "!");
        Assert.Equal(new IngestOutcome(IngestResult.Rejected, Reason: "It starts with an exclamation mark."), await IngestAsync("lake.txt"));
        Assert.Empty(_bench.Index.Documents);
        Assert.Equal("It starts with an exclamation mark.", (await _bench.RecordAsync("lake.txt"))!.Reason);
        Assert.Equal(IngestResult.Unchanged, (await IngestAsync("lake.txt")).Result);
    }

    [Fact]
    public async Task An_article_with_a_quote_that_the_index_refuses_is_rejected_whole()
    {
        await _bench.PutAsync("lake.txt", "we stay\nrefused");
        Assert.Equal("The index refuses the quote at 8 to 15: too odd", (await IngestAsync("lake.txt")).Reason);
        Assert.Null(await _bench.DifferenceAsync());
    }

    [Fact]
    public async Task An_article_under_embargo_is_indexed_when_the_embargo_ends()
    {
        _extractor.Metadata = new ArticleMetadata { EmbargoedUntil = Now.AddHours(1) };
        await _bench.PutAsync("lake.txt", "we stay");
        Assert.Equal("The article is under embargo until 2031-05-01 09:00:00Z; it is indexed after that.", (await IngestAsync("lake.txt")).Reason);
        _clock.Now = Now.AddMinutes(59);
        Assert.Equal(IngestResult.Unchanged, (await IngestAsync("lake.txt")).Result);
        _clock.Now = Now.AddHours(1);
        Assert.Equal(IngestResult.Indexed, (await IngestAsync("lake.txt")).Result);
    }

    [Fact]
    public async Task A_withdrawn_article_leaves_the_index()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await IngestAsync("lake.txt");
        var quote = _bench.Index.Documents[0].Id;
        Assert.False(await _bench.Ledger.IsWithdrawnAsync(quote, TestContext.Current.CancellationToken));
        _extractor.Metadata = new ArticleMetadata { Withdrawn = true };
        await _bench.PutAsync("lake.txt", "This article was withdrawn.");
        Assert.Equal(IngestResult.Rejected, (await IngestAsync("lake.txt")).Result);
        Assert.Empty(_bench.Index.Documents);
        Assert.True(await _bench.Ledger.IsWithdrawnAsync(quote, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_withdrawn_article_that_nobody_knew_still_says_which_quotes_are_gone()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await IngestAsync("lake.txt");
        var quote = _bench.Index.Documents[0].Id;
        await _bench.Ledger.DeleteAsync("lake.txt", (await _bench.Ledger.ReadAsync("lake.txt", TestContext.Current.CancellationToken))!.Tag, TestContext.Current.CancellationToken);
        _extractor.Metadata = new ArticleMetadata { Withdrawn = true };
        await IngestAsync("lake.txt");
        Assert.True(await _bench.Ledger.IsWithdrawnAsync(quote, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_deletion_removes_quotes_and_record_once()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await IngestAsync("lake.txt");
        await _bench.Store.DeleteAsync("lake.txt", TestContext.Current.CancellationToken);
        Assert.Equal(IngestResult.Removed, (await RemoveAsync("lake.txt")).Result);
        Assert.Equal(IngestResult.NothingThere, (await RemoveAsync("lake.txt")).Result);
        Assert.Empty(_bench.Index.Documents);
        Assert.Null(await _bench.RecordAsync("lake.txt"));
    }

    [Fact]
    public async Task A_deletion_event_older_than_the_article_ingests_it()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        Assert.Equal(IngestResult.Indexed, (await RemoveAsync("lake.txt")).Result);
    }

    [Fact]
    public async Task Repair_removes_what_the_ledger_does_not_know_and_restores_what_is_missing()
    {
        await _bench.PutAsync("lake.txt", "the lake rises\nwe stay");
        await IngestAsync("lake.txt");
        var quote = _bench.Index.Documents[0];
        var stray = quote with { Id = "stray", ArticleVersion = "v0" };
        await _bench.Index.WriteAsync(new IndexBatch([stray], [quote.Id]), TestContext.Current.CancellationToken);
        await _bench.Ingestor.RepairAsync("lake.txt", TestContext.Current.CancellationToken);
        Assert.Null(await _bench.DifferenceAsync());
    }

    [Fact]
    public async Task A_document_without_an_answer_leaves_the_article_unfinished_and_says_so()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        var mute = new ArticleIngestor(_bench.Store, _bench.Ledger, new MuteIndex(), _extractor, _clock);
        await Assert.ThrowsAsync<IngestException>(() => mute.IngestAsync("lake.txt", TestContext.Current.CancellationToken));
        Assert.Equal(IngestStatus.Writing, (await _bench.RecordAsync("lake.txt"))!.Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../lake.txt")]
    [InlineData("\0")]
    public async Task A_name_that_is_none_leaves_no_trace(string name)
    {
        Assert.Equal(IngestResult.NothingThere, (await IngestAsync(name)).Result);
        Assert.Null(await _bench.RecordAsync(name));
    }

    private Task<IngestOutcome> IngestAsync(string name) => _bench.Ingestor.IngestAsync(name, TestContext.Current.CancellationToken);

    private Task<IngestOutcome> RemoveAsync(string name) => _bench.Ingestor.IngestAsync(name, TestContext.Current.CancellationToken);
}
