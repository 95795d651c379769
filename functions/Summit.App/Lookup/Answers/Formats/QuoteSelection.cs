namespace Summit.App.Lookup.Answers.Formats;

/// <summary>What there is to write: a page of quotes, or one quote.</summary>
internal sealed record QuoteSelection
{
    public required IReadOnlyList<QuoteItemJson> Items { get; init; }

    /// <summary>The page that the items are of; null for a quote asked for by its id.</summary>
    public PageJson? Page { get; init; }

    /// <summary>What to narrow the items to; empty for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>What was asked for, in words for people.</summary>
    public required string Title { get; init; }

    /// <summary>What was asked for, the same for all pages and formats of the answer.</summary>
    public required string Identity { get; init; }

    /// <summary>The address of this answer, relative to where it was asked for.</summary>
    public required string Self { get; init; }

    /// <summary>The address of the next page; null on the last.</summary>
    public string? Next { get; init; }
}
