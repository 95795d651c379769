namespace Summit.Quotes.Tests.Hostile;

/// <summary>Time is measured as the processor time of this process, so nothing else may run beside these tests.</summary>
[CollectionDefinition(nameof(LinearTimeTests), DisableParallelization = true)]
public sealed class AloneOnTheMachine;

/// <summary>A text four times as long takes about four times as long, whatever it says.</summary>
[Collection(nameof(LinearTimeTests))]
public sealed class LinearTimeTests
{
    private const int Short = 250_000;

    /// <summary>Four times the length may cost this many times the time: sorting, memory and chance included.</summary>
    private const double Growth = 10;

    private static readonly TimeSpan Unmeasurable = TimeSpan.FromSeconds(0.3);

    /// <summary>A text this long is read in well under a second; so much tells that the long ones need not be tried.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LimitOfTenMegabytes = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Kinds => [.. Monotony.Names];

    [Theory, MemberData(nameof(Kinds))]
    public void Four_times_the_text_takes_about_four_times_the_time(string kind)
    {
        Measure(kind, 1_000);
        foreach (var length in new[] { Short / 16, Short / 4, Short })
        {
            var (one, four) = Pair(kind, length);
            Assert.True(four < (Growth * one) + Unmeasurable, $"{kind}: {one.TotalSeconds:0.00} s for {length} characters, {four.TotalSeconds:0.00} s for four times as many.");
            Assert.True(four < TooLong, $"{kind}: {four.TotalSeconds:0.00} s for {4 * length} characters.");
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

    /// <summary>A measurement that looks bad is made again: the machine may have been busy, the engine is not.</summary>
    private static (TimeSpan One, TimeSpan Four) Pair(string kind, int length)
    {
        var (one, four) = (Measure(kind, length), Measure(kind, 4 * length));
        return four < (Growth * one) + Unmeasurable || four > TooLong ? (one, four) : (Measure(kind, length), Measure(kind, 4 * length));
    }

    private static TimeSpan Measure(string kind, int length)
    {
        var text = Monotony.Text(kind, length);
        var before = Environment.CpuUsage.TotalTime;
        QuoteEngine.Default.Extract(text);
        return Environment.CpuUsage.TotalTime - before;
    }
}
