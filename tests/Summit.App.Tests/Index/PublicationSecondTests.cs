using Summit.App.Index;

namespace Summit.App.Tests.Index;

public class PublicationSecondTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Fractions_are_cut_off()
    {
        Assert.Equal(PublicationSecond.Of(Noon), PublicationSecond.Of(Noon.AddMilliseconds(999)));
        Assert.Equal(PublicationSecond.Of(Noon) + 1, PublicationSecond.Of(Noon.AddSeconds(1)));
        Assert.Equal(PublicationSecond.Of(Noon), PublicationSecond.Of(Noon.ToOffset(TimeSpan.FromHours(5))));
    }

    [Fact]
    public void A_bound_inside_a_second_is_met_by_the_next()
    {
        Assert.Equal(PublicationSecond.Of(Noon), PublicationSecond.AtOrAfter(Noon));
        Assert.Equal(PublicationSecond.Of(Noon) + 1, PublicationSecond.AtOrAfter(Noon.AddTicks(1)));
    }

    [Fact]
    public void The_undated_are_before_all_and_all_fit_39_bits()
    {
        Assert.True(PublicationSecond.Of(null) < PublicationSecond.Of(DateTimeOffset.MinValue));
        Assert.True(PublicationSecond.AtOrAfter(DateTimeOffset.MaxValue) < 1L << 39);
        Assert.Null(PublicationSecond.MomentOf(PublicationSecond.Undated));
        Assert.Equal(Noon, PublicationSecond.MomentOf(PublicationSecond.Of(Noon)));
    }
}
