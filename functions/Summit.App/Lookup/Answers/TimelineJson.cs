using Summit.App.Index;

namespace Summit.App.Lookup.Answers;

/// <summary>How many quotes there are by the time of their publication (UTC).</summary>
/// <param name="By">What is counted by: month, week (from Monday) or day.</param>
/// <param name="Total">How many quotes there are in all, but for those without a date.</param>
/// <param name="Items">Periods in order of time; those without a quote are left out.</param>
public sealed record TimelineJson(string By, long Total, IReadOnlyList<PeriodJson> Items)
{
    /// <summary>The periods as questions name them.</summary>
    internal static OrderedDictionary<string, Period> Periods { get; } = new()
    {
        ["month"] = Period.Month,
        ["week"] = Period.Week,
        ["day"] = Period.Day,
    };

    internal static TimelineJson Of(string by, Period period, IReadOnlyList<PeriodCount> counts) => new(
        by, counts.Sum(count => count.Count), [.. counts.Select(count => new PeriodJson(count.First, period.LastOf(count.First), count.Count))]);
}

/// <summary>One period, with its first and last day as a question takes them, and how many quotes were published in it.</summary>
public sealed record PeriodJson(DateOnly From, DateOnly To, long Count);
