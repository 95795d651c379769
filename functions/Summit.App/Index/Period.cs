namespace Summit.App.Index;

/// <summary>What a timeline counts by; all in UTC.</summary>
public enum Period
{
    Month,

    /// <summary>Monday to Sunday, as ISO 8601 has it.</summary>
    Week,

    Day,
}

/// <summary>How many quotes were published in a period.</summary>
/// <param name="First">The period's first day.</param>
/// <param name="Count">How many quotes; never 0.</param>
public readonly record struct PeriodCount(DateOnly First, long Count);

/// <summary>Days, weeks and months.</summary>
public static class Periods
{
    /// <summary>The first day of the period that a day lies in.</summary>
    /// <remarks>Before the first Monday of year 1, which was its first day, there is nothing: no week is cut.</remarks>
    public static DateOnly FirstOf(this Period period, DateOnly day) => period switch
    {
        Period.Day => day,
        Period.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => new DateOnly(day.Year, day.Month, 1),
    };

    /// <summary>The last day of the period that begins with a day; the last day there is where the calendar ends within it.</summary>
    public static DateOnly LastOf(this Period period, DateOnly first) => period switch
    {
        Period.Day => first,
        Period.Week => first.DayNumber > DateOnly.MaxValue.DayNumber - 6 ? DateOnly.MaxValue : first.AddDays(6),
        _ => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
    };

    /// <summary>Adds days up to periods, in order of time.</summary>
    public static IReadOnlyList<PeriodCount> Sum(this Period period, IEnumerable<PeriodCount> days) =>
    [
        .. from day in days
           group day.Count by period.FirstOf(day.First) into counts
           orderby counts.Key
           select new PeriodCount(counts.Key, counts.Sum()),
    ];
}
