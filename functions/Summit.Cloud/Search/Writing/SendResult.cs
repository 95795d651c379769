namespace Summit.Cloud.Search.Writing;

/// <summary>What sending actions once came to.</summary>
/// <param name="Left">Those to send again.</param>
/// <param name="Reason">Why; null when none is left.</param>
/// <param name="RetryAfter">How long the service asks to wait; null when it does not say.</param>
internal sealed record SendResult(IReadOnlyList<IndexAction> Left, string? Reason = null, TimeSpan? RetryAfter = null)
{
    public static SendResult Done { get; } = new([]);

    public SendResult And(SendResult other) => new(
        [.. Left, .. other.Left], Reason ?? other.Reason, RetryAfter is null || other.RetryAfter > RetryAfter ? other.RetryAfter : RetryAfter);
}
