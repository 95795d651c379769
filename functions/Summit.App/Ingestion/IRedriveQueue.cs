namespace Summit.App.Ingestion;

/// <summary>An article that could not be dealt with and is to be tried again.</summary>
/// <param name="Article">Its name in the store.</param>
/// <param name="FirstFailed">Since when the article itself has been the reason, and nothing else between.</param>
/// <param name="Tries">How often it has failed; 0 for one that was sent on untried.</param>
/// <param name="Repair">Whether its quotes in the index are in doubt: <see cref="ReconcileNeed.Repair"/>.</param>
public sealed record Redrive(string Article, DateTimeOffset FirstFailed, int Tries, bool Repair = false);

/// <summary>Keeps articles until they are tried again.</summary>
public interface IRedriveQueue
{
    /// <summary>Has an article tried again after a while. What is sent comes back at least once.</summary>
    Task SendAsync(Redrive redrive, TimeSpan delay, CancellationToken cancellation = default);
}
