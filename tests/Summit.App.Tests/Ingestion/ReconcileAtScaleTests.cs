using Summit.App.Ingestion;

namespace Summit.App.Tests.Ingestion;

/// <summary>Millions of articles need neither one long run nor much room.</summary>
public class ReconcileAtScaleTests
{
    private const int Articles = 2_500_000;
    private const int Oddity = 100_003;
    private const int PageSize = 5000;

    private static readonly DateTimeOffset Now = new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Millions_of_articles_are_walked_in_shifts_page_by_page()
    {
        var clock = new ManualClock(Now);
        // A page of a list takes a third of a second.
        var newsroom = new VastNewsroom(Articles, Oddity, PageSize, () => clock.Now += TimeSpan.FromSeconds(0.33));
        var (marks, repairs) = (new InMemoryMarks(), new InMemoryRepairs());
        var longest = TimeSpan.Zero;
        var shifts = 0;
        ReconcileMark mark;
        do
        {
            var began = clock.Now;
            mark = await new ReconcileShift(new(newsroom, newsroom, newsroom), marks, repairs, "1", clock).RunAsync(TestContext.Current.CancellationToken);
            longest = clock.Now - began > longest ? clock.Now - began : longest;
            shifts++;
        }
        while (mark.Place is not null);

        var odd = Enumerable.Range(0, Articles).Where(newsroom.IsOdd).Select(VastNewsroom.NameOf).ToList();
        Assert.Equal((Articles, odd.Count), (mark.Seen, mark.Differences));
        Assert.Equal(odd, repairs.Orders.SelectMany(order => order.Ingest));
        Assert.Equal(PageSize, newsroom.Largest);
        Assert.InRange(longest, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(4.1));
        Assert.InRange(shifts, 2, 4);
    }
}
