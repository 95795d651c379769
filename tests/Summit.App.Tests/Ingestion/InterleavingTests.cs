namespace Summit.App.Tests.Ingestion;

/// <summary>At least once in, exactly right in the end.</summary>
public class InterleavingTests
{
    private const int Seeds = 3000;

    [Theory]
    [InlineData(0)]
    [InlineData(0.03)]
    [InlineData(0.2)]
    public Task After_lost_events_and_deaths_one_pass_leaves_exactly_the_store(double faultChance) =>
        HoldsAsync(faultChance, losesEvents: true, bench => bench.ReconcileAsync());

    [Fact]
    public Task As_long_as_every_upload_is_announced_once_no_pass_is_needed() =>
        HoldsAsync(faultChance: 0, losesEvents: false, _ => Task.CompletedTask);

    private static async Task HoldsAsync(double faultChance, bool losesEvents, Func<IngestBench, Task> repair)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var newsroom = new InterleavedNewsroom(seed, faultChance, losesEvents);
            newsroom.Run(uploads: 5, workers: 3);
            await repair(newsroom.Bench);
            var difference = await newsroom.Bench.DifferenceAsync();
            Assert.True(difference is null, $"seed {seed}: {difference}");
        }
    }
}
