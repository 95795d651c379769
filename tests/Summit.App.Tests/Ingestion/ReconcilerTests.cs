using Summit.App.Index;
using Summit.App.Ingestion;

namespace Summit.App.Tests.Ingestion;

public class ReconcilerTests
{
    private readonly IngestBench _bench = new();

    [Fact]
    public async Task A_first_pass_ingests_everything_and_a_second_nothing()
    {
        await _bench.PutAsync("harbour.txt", "the ferry leaves");
        await _bench.PutAsync("lake.txt", "we stay");
        await _bench.PutAsync("port.txt", "!");
        Assert.Equal((3, 2, 0, 1, 0), Counts(await _bench.ReconcileAsync()));
        Assert.Equal((3, 0, 3, 0, 0), Counts(await _bench.ReconcileAsync()));
        Assert.Null(await _bench.DifferenceAsync());
    }

    [Fact]
    public async Task Articles_that_came_changed_and_went_are_found()
    {
        await _bench.PutAsync("a.txt", "one");
        await _bench.PutAsync("c.txt", "three");
        await _bench.ReconcileAsync();
        await _bench.PutAsync("b.txt", "two");
        await _bench.PutAsync("a.txt", "four");
        await _bench.Store.DeleteAsync("c.txt", TestContext.Current.CancellationToken);
        Assert.Equal((3, 2, 0, 0, 1), Counts(await _bench.ReconcileAsync()));
        Assert.Null(await _bench.DifferenceAsync());
    }

    [Fact]
    public async Task What_somebody_else_began_to_write_is_left_to_them_for_a_while()
    {
        var clock = new ManualClock(new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero));
        await _bench.PutAsync("lake.txt", "we stay");
        await _bench.Ledger.WriteAsync(
            new("lake.txt", "v1", "1", IngestStatus.Writing) { Updated = clock.Now }, null, TestContext.Current.CancellationToken);
        var reconciler = new Reconciler(_bench.Store, _bench.Ledger, _bench.Index, _bench.Ingestor, clock) { InHands = TimeSpan.FromSeconds(20) };
        clock.Now += TimeSpan.FromSeconds(19);
        Assert.Equal((1, 0, 1, 0, 0), Counts(await reconciler.RunAsync(cancellation: TestContext.Current.CancellationToken)));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal((1, 1, 0, 0, 0), Counts(await reconciler.RunAsync(cancellation: TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Quotes_of_articles_nobody_knows_are_deleted_and_an_emptied_index_is_filled_again()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await _bench.ReconcileAsync();
        var quote = _bench.Index.Documents[0];
        await _bench.Index.WriteAsync(new IndexBatch([quote with { Id = "stray", Article = "gone.txt" }], [quote.Id]), TestContext.Current.CancellationToken);
        Assert.Equal((2, 1, 0, 0, 1), Counts(await _bench.ReconcileAsync()));
        Assert.Null(await _bench.DifferenceAsync());
    }

    [Fact]
    public async Task A_quote_of_another_version_is_found()
    {
        await _bench.PutAsync("lake.txt", "we stay");
        await _bench.ReconcileAsync();
        await _bench.Index.WriteAsync(new IndexBatch([_bench.Index.Documents[0] with { ArticleVersion = "v0" }], []), TestContext.Current.CancellationToken);
        Assert.Equal((1, 1, 0, 0, 0), Counts(await _bench.ReconcileAsync()));
        Assert.Null(await _bench.DifferenceAsync());
    }

    [Fact]
    public async Task One_article_that_fails_does_not_stop_the_others_and_every_step_is_told()
    {
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt"])
            await _bench.PutAsync(name, name);
        var ingestor = new ArticleIngestor(_bench.Store, _bench.Ledger, _bench.Index, new ChokingExtractor("b.txt"));
        var steps = new Steps();

        var report = await new Reconciler(_bench.Store, _bench.Ledger, _bench.Index, ingestor)
            .RunAsync(steps, TestContext.Current.CancellationToken);

        Assert.Equal([new IngestFailure("b.txt", "The engine fails over 'b.txt': It chokes.")], report.Failed);
        Assert.Equal((3, 2, 0, 0, 0), Counts(report));
        Assert.Equal([1, 2, 3], steps.Told.Select(step => step.Seen));
        Assert.Equal("The engine fails over 'b.txt': It chokes.", Assert.Single(steps.Told, step => step.Article == "b.txt").Failure);
    }

    [Fact]
    public async Task A_pass_that_is_cancelled_ends()
    {
        await _bench.PutAsync("a.txt", "one");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new Reconciler(_bench.Store, _bench.Ledger, _bench.Index, _bench.Ingestor).RunAsync(cancellation: new CancellationToken(canceled: true)));
    }

    private static (int Seen, int Ingested, int Unchanged, int Rejected, int Removed) Counts(ReconcileReport report) =>
        (report.Seen, report.Ingested, report.Unchanged, report.Rejected, report.Removed);

    private sealed class Steps : IProgress<ReconcileStep>
    {
        public List<ReconcileStep> Told { get; } = [];

        public void Report(ReconcileStep value) => Told.Add(value);
    }
}
