namespace Summit.App.Lookup.Answers.Formats;

/// <summary>What there is to write: a page of quotes, or one quote.</summary>
/// <param name="Items">The quotes.</param>
/// <param name="Address">Where they were asked for. Formats that say so ask it for the words.</param>
internal sealed record QuoteSelection(IReadOnlyList<QuoteItemJson> Items, QuestionAddress Address)
{
    /// <summary>The page that the items are of; null for a quote asked for by its id.</summary>
    public PageJson? Page { get; init; }

    /// <summary>What to narrow the items to; empty for all.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Where the page starts; null for the first.</summary>
    public string? Cursor { get; init; }

    /// <summary>The address of the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>What was asked for, in words for people.</summary>
    public string Title => Page is null ? "Quote" : Address.Title;

    /// <summary>What was asked for, the same for all pages and formats of the answer.</summary>
    public string Identity => Page is null ? "quotes/" + Items[0].Id : Address.Identity;

    /// <summary>The address of this answer, relative to where it was asked for.</summary>
    public string Self => Address.Page(Cursor);
}
