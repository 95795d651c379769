using Summit.App.Ingestion;

namespace Summit.App.Tests.Ingestion;

/// <summary>At least once in, exactly right in the end.</summary>
public class InterleavingTests
{
    private const int Seeds = 3000;

    [Theory]
    [InlineData(0.03)]
    [InlineData(0.2)]
    public Task After_lost_events_and_deaths_one_pass_over_the_quotes_leaves_exactly_the_store(double faultChance) =>
        HoldsAsync(faultChance, losesEvents: true, bench => bench.ReconcileAsync(ReconcileDepth.Quotes));

    [Fact]
    public Task After_lost_events_alone_one_pass_over_the_names_is_enough() =>
        HoldsAsync(faultChance: 0, losesEvents: true, bench => bench.ReconcileAsync(ReconcileDepth.Names));

    [Fact]
    public Task As_long_as_every_upload_is_announced_once_no_pass_is_needed() =>
        HoldsAsync(faultChance: 0, losesEvents: false, _ => Task.CompletedTask);

    [Fact]
    public Task After_deaths_of_a_worker_that_was_alone_one_pass_over_the_names_is_enough() =>
        HoldsAsync(faultChance: 0.1, losesEvents: true, bench => bench.ReconcileAsync(ReconcileDepth.Names), workers: 1);

    private static async Task HoldsAsync(double faultChance, bool losesEvents, Func<IngestBench, Task> repair, int workers = 3)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var newsroom = new InterleavedNewsroom(seed, faultChance, losesEvents);
            newsroom.Run(uploads: 5, workers);
            await repair(newsroom.Bench);
            var difference = await newsroom.Bench.DifferenceAsync();
            Assert.True(difference is null, $"seed {seed}: {difference}");
        }
    }
}
