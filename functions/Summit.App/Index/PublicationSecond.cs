namespace Summit.App.Index;

/// <summary>A moment of publication as quotes are ordered and filtered by it: to the whole second, fractions cut off.</summary>
public static class PublicationSecond
{
    /// <summary>The second of an article without a date: before all others.</summary>
    public const long Undated = 0;

    /// <summary>Seconds since the start of year 1 (UTC), counted from 1; <see cref="Undated"/> for null. Below 2^39.</summary>
    public static long Of(DateTimeOffset? published) =>
        published is null ? Undated : (published.Value.UtcTicks / TimeSpan.TicksPerSecond) + 1;

    /// <summary>The moment a second begins; null for <see cref="Undated"/>.</summary>
    public static DateTimeOffset? MomentOf(long second) =>
        second == Undated ? null : new DateTimeOffset((second - 1) * TimeSpan.TicksPerSecond, TimeSpan.Zero);

    /// <summary>The first second that is not before a moment: where a filter with this bound begins or ends.</summary>
    public static long AtOrAfter(DateTimeOffset bound) =>
        ((bound.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond) + 1;
}
