namespace Summit.App.Tests.Ingestion;

/// <summary>Nothing lost: whatever happens to events, workers and ports, after quiet and one walk the index holds exactly the store.</summary>
public class CloudInterleavingTests
{
    private const int Seeds = 2000;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.02, 0)]
    [InlineData(0, 0.02)]
    [InlineData(0.05, 0.03)]
    public async Task After_losses_outages_and_deaths_one_walk_leaves_exactly_the_store(double outages, double deaths)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var newsroom = new CloudNewsroom(seed, outages, deaths);
            newsroom.Run(uploads: 6, workers: 3);
            var difference = await newsroom.Bench.DifferenceAsync();
            Assert.True(difference is null, $"seed {seed}: {difference}");
        }
    }
}
