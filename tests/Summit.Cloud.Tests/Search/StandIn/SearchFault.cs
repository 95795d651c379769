namespace Summit.Cloud.Tests.Search.StandIn;

/// <summary>Trouble of the service, for one request.</summary>
/// <param name="Status">What it answers; 0 drops the connection, 207 fails only some documents.</param>
public sealed record SearchFault(int Status)
{
    public string? RetryAfter { get; init; }

    /// <summary>Whether the request is carried out all the same.</summary>
    public bool Applied { get; init; }

    public string Message { get; init; } = "Trouble.";

    /// <summary>For 207: the status of a document that fails, by its key; null for one that does not.</summary>
    public Func<string, int?> OfDocument { get; init; } = _ => null;
}
