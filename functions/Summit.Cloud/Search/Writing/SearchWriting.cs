namespace Summit.Cloud.Search.Writing;

/// <summary>How writes are sent, and how long they are tried.</summary>
public sealed record SearchWriting
{
    /// <summary>Most documents and ids of one request; the service takes no more.</summary>
    public const int MostActions = 1000;

    /// <summary>How long documents are sent again before a write is given up. Who asked for it then comes again later.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>About how long the first wait is; each further one is about twice as long.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most bytes of one request: a little less than the 16 MB the service takes, for what stands around the documents.</summary>
    public int MaxBytes { get; init; } = 15_000_000;

    /// <summary>What waits and tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
