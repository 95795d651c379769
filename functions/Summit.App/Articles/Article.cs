using Summit.Quotes;

namespace Summit.App.Articles;

/// <summary>An article as its reader left it.</summary>
/// <param name="Name">Its name in the store: <c>2026/lac.html</c>.</param>
/// <param name="Text">Its whole text; for plain text the decoded file, for HTML and XML what the reader produced.</param>
/// <param name="Blocks">Its blocks, where the format tells them; null where only the text can.</param>
/// <param name="Metadata">What is known about it.</param>
public sealed record Article(string Name, string Text, IReadOnlyList<Block>? Blocks, ArticleMetadata Metadata);

/// <summary>What is known about an article besides its words. Whatever is not known is null.</summary>
public sealed record ArticleMetadata
{
    public static ArticleMetadata None { get; } = new();

    public string? Title { get; init; }

    public string? Author { get; init; }

    public string? Outlet { get; init; }

    /// <summary>Address of the article at its publisher: absolute, http or https.</summary>
    public string? Url { get; init; }

    public DateTimeOffset? Published { get; init; }

    /// <summary>Language code as the source gives it: <c>fr</c>, <c>fr-BE</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Not to be shown before this moment.</summary>
    public DateTimeOffset? EmbargoedUntil { get; init; }

    /// <summary>Withdrawn by its publisher (ninjs pubStatus canceled or withheld).</summary>
    public bool Withdrawn { get; init; }

    /// <summary>These, and where they say nothing, <paramref name="other"/>.</summary>
    public ArticleMetadata Or(ArticleMetadata other) => new()
    {
        Title = Title ?? other.Title,
        Author = Author ?? other.Author,
        Outlet = Outlet ?? other.Outlet,
        Url = Url ?? other.Url,
        Published = Published ?? other.Published,
        Language = Language ?? other.Language,
        EmbargoedUntil = EmbargoedUntil ?? other.EmbargoedUntil,
        Withdrawn = Withdrawn || other.Withdrawn,
    };
}
