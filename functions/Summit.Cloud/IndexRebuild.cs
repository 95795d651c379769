using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.Cloud.Search;
using Summit.Quotes;

namespace Summit.Cloud;

/// <summary>What a new index holds, and what it should.</summary>
/// <param name="Index">Its name.</param>
/// <param name="Articles">Articles in the store.</param>
/// <param name="Known">Articles that its ledger has done with: indexed, or rejected with a reason.</param>
/// <param name="Expected">Quotes that its ledger counts.</param>
/// <param name="Found">Quotes that it answers with.</param>
public sealed record RebuiltIndex(string Index, long Articles, long Known, long Expected, long Found)
{
    /// <summary>Whether nothing is missing.</summary>
    public bool IsWhole => Articles == Known && Expected == Found;
}

/// <summary>
/// Builds the index again from the articles, beside the one in use, which answers meanwhile. The new one has a ledger of
/// its own, so building can be broken off and gone on with.
/// </summary>
public sealed class IndexRebuild(CloudSettings settings, QuoteEngine engine)
{
    private readonly QuoteIndexes _indexes = new(settings.OpenSearch());

    /// <summary>The index in use.</summary>
    public CurrentIndex Current { get; } = settings.OpenStorage().CurrentIndex;

    /// <summary>Makes the next version, or finds the one that was begun.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> BeginAsync(CancellationToken cancellation = default)
    {
        var used = QuoteIndexDefinition.VersionOf(await Current.ReadAsync(cancellation)) ?? 0;
        var last = (await _indexes.ListAsync(cancellation)).Select(QuoteIndexDefinition.VersionOf).Max() ?? 0;
        return await _indexes.CreateAsync(QuoteIndexDefinition.NameOf(last > used ? last : used + 1), cancellation);
    }

    /// <summary>How many articles there are to take in.</summary>
    public ValueTask<long> CountArticlesAsync(CancellationToken cancellation = default) =>
        settings.OpenStorage().Articles.ListAsync(cancellation).LongCountAsync(cancellation);

    /// <summary>Takes all articles into an index.</summary>
    public Task<ReconcileReport> FillAsync(string index, IProgress<ReconcileStep>? progress, CancellationToken cancellation = default) =>
        new CloudParts(settings, index, engine).Reconciler.RunAsync(progress, cancellation);

    /// <summary>Counts what an index holds and what it should.</summary>
    public async Task<RebuiltIndex> CompareAsync(string index, CancellationToken cancellation = default)
    {
        var lookup = new CloudParts(settings, index, engine).Lookup;
        var articles = await lookup.Store.ListAsync(cancellation).LongCountAsync(cancellation);
        var (known, expected) = (0L, 0L);
        await foreach (var state in lookup.Ledger.ListAsync(null, cancellation))
        {
            known += state.Status == IngestStatus.Writing ? 0 : 1;
            expected += state.Quotes;
        }

        var found = (await lookup.Index.FindAsync(new QuoteQuery { Limit = 0 }, cancellation)).Total;
        return new(index, articles, known, expected, found);
    }
}
