using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.Cloud.Search;
using Summit.Cloud.Storage;
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

    /// <summary>Whether no more is missing than may have changed while it was counted: one in a hundred.</summary>
    public bool IsNearlyWhole => IsNear(Articles, Known) && IsNear(Expected, Found);

    private static bool IsNear(long one, long other) => Math.Abs(one - other) * 100 <= Math.Max(one, other);
}

/// <summary>
/// Builds the index again from the articles, beside the one in use, which answers meanwhile. The new one has a ledger of
/// its own, so building can be broken off and gone on with.
/// </summary>
public sealed class IndexRebuild
{
    private readonly CloudSettings _settings;
    private readonly QuoteEngine _engine;
    private readonly StorageAccount _storage;
    private readonly QuoteIndexes _indexes;
    private readonly Dictionary<string, CloudParts> _parts = new(StringComparer.Ordinal);

    /// <param name="settings">Where the data lies.</param>
    /// <param name="engine">Finds the quotes.</param>
    public IndexRebuild(CloudSettings settings, QuoteEngine engine) =>
        (_settings, _engine, _storage, _indexes) = (settings, engine, settings.OpenStorage(), new(settings.OpenSearch()));

    private CurrentIndex Current => _storage.CurrentIndex;

    /// <summary>
    /// Makes the index in use where it is not there, and brings its definition up to date. Where a Summit with another layout
    /// has its index here, this one gets one of its own; the next walk fills it.
    /// </summary>
    /// <returns>Its name.</returns>
    public async Task<string> CreateAsync(CancellationToken cancellation = default)
    {
        var known = await Current.FindAsync(cancellation);
        if (known is not null)
            return await _indexes.CreateAsync(known.InUse, cancellation);
        var isFirst = !await Current.ListAsync(cancellation).AnyAsync(cancellation);
        var name = await _indexes.CreateAsync(isFirst ? QuoteIndexDefinition.FirstName : await NextAsync(cancellation), cancellation);
        await Current.WriteAsync(new(name), null, cancellation);
        return await Current.ReadAsync(cancellation);
    }

    /// <summary>Makes the next version, or finds the one that was begun.</summary>
    /// <returns>What is said of the versions now: one is in use, and one is built.</returns>
    /// <exception cref="SearchIndexException">Somebody else begins to build at the same time, or the service refuses.</exception>
    public async Task<IndexVersions> BeginAsync(CancellationToken cancellation = default)
    {
        var known = await Current.FindAsync(cancellation);
        var begun = new IndexVersions(known?.InUse ?? await Current.ReadAsync(cancellation), known?.Building ?? await NextAsync(cancellation));
        await _indexes.CreateAsync(begun.Building!, cancellation);
        return begun == known || await Current.WriteAsync(begun, known, cancellation)
            ? begun
            : throw new SearchIndexException("Somebody else begins to build an index just now. Let them, or run the command again.");
    }

    /// <summary>How many articles there are to take in.</summary>
    public ValueTask<long> CountArticlesAsync(CancellationToken cancellation = default) =>
        _storage.Articles.ListAsync(cancellation).LongCountAsync(cancellation);

    /// <summary>Takes all articles into an index that are not in it yet.</summary>
    public Task<ReconcileReport> FillAsync(string index, IProgress<ReconcileStep>? progress, CancellationToken cancellation = default) =>
        Parts(index).Reconciler(inHands: TimeSpan.Zero).RunAsync(progress, cancellation);

    /// <summary>Counts what an index holds and what it should.</summary>
    public async Task<RebuiltIndex> CompareAsync(string index, CancellationToken cancellation = default)
    {
        var articles = await CountArticlesAsync(cancellation);
        var (known, expected) = (0L, 0L);
        await foreach (var state in Parts(index).Lookup.Ledger.ListAsync(null, cancellation))
        {
            known += state.Status == IngestStatus.Writing ? 0 : 1;
            expected += state.Quotes;
        }

        return new(index, articles, known, expected, await CountQuotesAsync(index, cancellation));
    }

    /// <summary>Counts what an index answers with.</summary>
    public async Task<long> CountQuotesAsync(string index, CancellationToken cancellation = default) =>
        (await Parts(index).Lookup.Index.FindAsync(new QuoteQuery { Limit = 0 }, cancellation)).Total;

    /// <summary>Puts the index into use that was built.</summary>
    /// <param name="begun">What <see cref="BeginAsync"/> gave.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when somebody else has said something else since it was begun.</returns>
    public Task<bool> UseAsync(IndexVersions begun, CancellationToken cancellation = default) =>
        UseAsync(begun.Building!, begun, cancellation);

    /// <summary>Puts an index into use.</summary>
    /// <returns>False when somebody else has said something else meanwhile.</returns>
    /// <exception cref="SearchIndexException">There is no such index, or only a Summit of another layout names it.</exception>
    public async Task<bool> UseAsync(string index, CancellationToken cancellation = default)
    {
        var known = await Current.FindAsync(cancellation);
        // Its fields are others, so every lookup and every write would fail.
        if (known?.Names(index) != true && await IsNamedAsync(index, cancellation))
            throw new SearchIndexException($"{index} belongs to a Summit with another layout of the index. Make one for this Summit: summit index create, or summit index rebuild.");
        return await UseAsync(index, known, cancellation);
    }

    /// <summary>Drops an index, its ledger and its mark.</summary>
    /// <param name="index">Its name.</param>
    /// <param name="isForced">Whether also one that is being built, or that only another layout names: that is taken back first.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="SearchIndexException">It is in use, or is named and not forced.</exception>
    public async Task DropAsync(string index, bool isForced = false, CancellationToken cancellation = default)
    {
        var known = await Current.FindAsync(cancellation);
        var isFirst = known is null && !await Current.ListAsync(cancellation).AnyAsync(cancellation);
        if (index == known?.InUse || (isFirst && index == QuoteIndexDefinition.FirstName))
            throw new SearchIndexException($"{index} is in use. Build another and switch first: summit index rebuild.");
        if (await IsNamedAsync(index, cancellation))
        {
            if (!isForced)
                throw new SearchIndexException($"{index} is being built, or a Summit with another layout of the index uses it. If neither is so any more, drop it all the same: summit index drop {index} --force.");
            if (!await Current.TakeBackAsync(index, cancellation))
                throw new SearchIndexException("Somebody else builds or switches just now. Let them, or run the command again.");
        }

        await _indexes.DropAsync(index, cancellation);
        await _storage.ForgetAsync(index, cancellation);
    }

    private async Task<bool> UseAsync(string index, IndexVersions? known, CancellationToken cancellation)
    {
        await _indexes.CountAsync(index, cancellation);
        var building = known?.Building == index ? null : known?.Building;
        return await Current.WriteAsync(new(index, building), known, cancellation);
    }

    private ValueTask<bool> IsNamedAsync(string index, CancellationToken cancellation) =>
        Current.ListAsync(cancellation).AnyAsync(versions => versions.Names(index), cancellation);

    private CloudParts Parts(string index)
    {
        if (!_parts.TryGetValue(index, out var parts))
            _parts[index] = parts = new(_settings, _storage, index, _engine);
        return parts;
    }

    private async Task<string> NextAsync(CancellationToken cancellation)
    {
        var last = (await _indexes.ListAsync(cancellation)).Select(QuoteIndexDefinition.VersionOf).Max() ?? 0;
        var used = await Current.ListAsync(cancellation).SelectMany(versions => new[] { versions.InUse, versions.Building ?? "" })
            .Select(name => QuoteIndexDefinition.VersionOf(name) ?? 0).Append(1).MaxAsync(cancellationToken: cancellation);
        return QuoteIndexDefinition.NameOf(Math.Max(last, used) + 1);
    }
}
