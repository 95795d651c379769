namespace Summit.Quotes.Tests.Hostile;

/// <summary>Time is measured as the processor time of this process, so nothing else may run beside these tests.</summary>
[CollectionDefinition(nameof(LinearTimeTests), DisableParallelization = true)]
public sealed class AloneOnTheMachine;

/// <summary>A text four times as long takes about four times as long, whatever it says.</summary>
[Collection(nameof(LinearTimeTests))]
public sealed class LinearTimeTests
{
    private const int Shortest = 4_000;
    private const int Longest = 1_000_000;

    /// <summary>Four times the length may cost this many times the time: sorting, memory and chance included.</summary>
    private const double Growth = 7;

    private static readonly TimeSpan Unmeasurable = TimeSpan.FromSeconds(0.3);

    private static readonly TimeSpan LimitOfTenMegabytes = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Kinds => [.. Monotony.Names];

    [Theory, MemberData(nameof(Kinds))]
    public void Four_times_the_text_takes_about_four_times_the_time(string kind)
    {
        Measure(kind, Shortest);
        var one = Measure(kind, Shortest);
        for (var length = Shortest; length < Longest; length *= 4)
        {
            var four = Measure(kind, 4 * length);
            if (IsTooMuch(one, four))
                // The machine may have been busy, so what looks bad is measured again.
                (one, four) = (Measure(kind, length), Measure(kind, 4 * length));
            Assert.False(IsTooMuch(one, four), $"{kind}: {one.TotalSeconds:0.00} s for {length} characters, {four.TotalSeconds:0.00} s for four times as many.");
            one = four;
        }
    }

    [Theory]
    [InlineData("opening guillemets")]
    [InlineData("straight marks")]
    [InlineData("one letter")]
    public void Ten_megabytes_of_one_sign_are_read_in_seconds(string kind)
    {
        var tenth = Measure(kind, 1_000_000);
        Assert.True(tenth < LimitOfTenMegabytes / 5, $"{kind}: {tenth.TotalSeconds:0.0} s for the first megabyte alone.");
        var all = Measure(kind, 10_000_000);
        Assert.True(all < LimitOfTenMegabytes, $"{kind}: {all.TotalSeconds:0.0} s.");
    }

    private static bool IsTooMuch(TimeSpan one, TimeSpan four) => four > (Growth * one) + Unmeasurable;

    private static TimeSpan Measure(string kind, int length)
    {
        var text = Monotony.Text(kind, length);
        var before = Environment.CpuUsage.TotalTime;
        QuoteEngine.Default.Extract(text);
        return Environment.CpuUsage.TotalTime - before;
    }
}
