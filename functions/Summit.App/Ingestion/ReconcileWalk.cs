using Summit.App.Index;

namespace Summit.App.Ingestion;

/// <summary>Where a walk goes on: kept between legs, so that no walk has to be done in one go.</summary>
/// <param name="Store">Position in the store's list.</param>
/// <param name="Ledger">Position in the ledger's list.</param>
/// <param name="After">The last name that was seen.</param>
public sealed record ReconcilePlace(string? Store, string? Ledger, string? After)
{
    public static ReconcilePlace Start { get; } = new(null, null, null);
}

/// <summary>A part of a walk.</summary>
/// <param name="Articles">What was seen, ordered by name (ordinal).</param>
/// <param name="Next">Where the walk goes on; null at its end.</param>
public sealed record ReconcileLeg(IReadOnlyList<ArticleSighting> Articles, ReconcilePlace? Next);

/// <summary>
/// Walks along all articles that store, ledger or index know, and sees what each knows of them. A leg is a page of the
/// store, with all that ledger and index hold between its first name and its last.
/// </summary>
public sealed class ReconcileWalk(IArticleStore store, IIngestLedger ledger, IQuoteIndex index)
{
    /// <summary>Walks one leg.</summary>
    public async Task<ReconcileLeg> GoAsync(ReconcilePlace place, CancellationToken cancellation = default)
    {
        var page = await store.ListPageAsync(place.Store, cancellation);
        if (page is { Items: [], Next: not null })
            return new([], place with { Store = page.Next });

        var names = new NameRange(place.After, page.Next is null ? null : page.Items[^1].Name);
        var seen = new SortedDictionary<string, ArticleSighting>(StringComparer.Ordinal);
        foreach (var stored in page.Items)
            seen[stored.Name] = At(seen, stored.Name) with { Stored = stored.Version };
        var position = await AddRecordsAsync(seen, place.Ledger, names, cancellation);
        await foreach (var indexed in index.ListArticlesAsync(names, cancellation))
            seen[indexed.Name] = At(seen, indexed.Name) with { Indexed = indexed.Editions };
        return new([.. seen.Values], page.Next is null ? null : new(page.Next, position, names.UpTo));
    }

    /// <summary>Gives the position of the page on which the next leg's records begin.</summary>
    private async Task<string?> AddRecordsAsync(
        SortedDictionary<string, ArticleSighting> seen, string? position, NameRange names, CancellationToken cancellation)
    {
        while (true)
        {
            var page = await ledger.ListPageAsync(position, cancellation);
            foreach (var state in page.Items.Where(state => names.Contains(state.Article)))
                seen[state.Article] = At(seen, state.Article) with { Record = state };
            if (page.Next is null || page.Items.Any(state => names.IsBeyond(state.Article)))
                return position;
            position = page.Next;
        }
    }

    private static ArticleSighting At(SortedDictionary<string, ArticleSighting> seen, string name) =>
        seen.TryGetValue(name, out var sighting) ? sighting : new(name, null, null, []);
}
