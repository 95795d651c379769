namespace Summit.Cloud.Tests.Search.StandIn;

/// <summary>A request to the stand-in, however it came.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">The path, decoded.</param>
/// <param name="Query">Parameters of the address.</param>
/// <param name="Headers">Headers, names in any case.</param>
/// <param name="Body">The body; empty when there is none.</param>
public sealed record StandInRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers,
    byte[] Body);

/// <summary>An answer of the stand-in.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The body; null for none.</param>
/// <param name="Headers">Headers beside the content type.</param>
public sealed record StandInAnswer(int Status, string? Json = null, IReadOnlyDictionary<string, string>? Headers = null);

/// <summary>What the service refuses, as it says so.</summary>
public sealed class RefusedException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;

    public static RefusedException Bad(string message) => new(400, message);
}

/// <summary>The connection breaks: no answer comes.</summary>
public sealed class DroppedException() : IOException("The connection was dropped.");
