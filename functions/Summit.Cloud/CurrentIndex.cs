using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summit.Cloud.Search;
using Summit.Cloud.Storage;

namespace Summit.Cloud;

/// <summary>Versions of the index.</summary>
/// <param name="InUse">The one that is read and written.</param>
/// <param name="Building">One that is built beside it, and not whole yet; null where there is none.</param>
public sealed record IndexVersions(string InUse, string? Building = null)
{
    /// <summary>Whether an index is one of them.</summary>
    public bool Names(string index) => InUse == index || Building == index;
}

/// <summary>
/// Says which version of the index is in use: a small blob, so that an index can be built beside the one in use and then
/// take its place at one stroke. Each layout has its own, so that a new Summit can build its index while an old one still
/// answers from its own.
/// </summary>
/// <param name="state">The container of what the hosts keep for themselves.</param>
public sealed class CurrentIndex(BlobContainerClient state)
{
    private const string Prefix = "index-";
    private const string Ending = ".json";

    private static readonly string Blob = $"{Prefix}{QuoteIndexDefinition.Layout}{Ending}";

    private readonly TaggedBlobs _blobs = new(state);

    /// <summary>The name of the index in use; the first version where nobody has said anything of any layout.</summary>
    /// <exception cref="IOException">It can't be read now.</exception>
    /// <exception cref="InvalidDataException">Somebody else wrote the blob; the message says what to do.</exception>
    /// <exception cref="SearchIndexException">Only Summits of other layouts have an index here.</exception>
    public async Task<string> ReadAsync(CancellationToken cancellation = default)
    {
        if (await FindAsync(cancellation) is { } said)
            return said.InUse;
        // Theirs has other fields: what is written to it would spoil their answers.
        return await ListAsync(cancellation).AnyAsync(cancellation)
            ? throw new SearchIndexException("Only a Summit with another layout of the index has one here. Make one for this Summit: summit index create.")
            : QuoteIndexDefinition.FirstName;
    }

    /// <summary>What is said of this layout's versions; null where nothing is.</summary>
    /// <exception cref="IOException">It can't be read now.</exception>
    /// <exception cref="InvalidDataException">Somebody else wrote the blob; the message says what to do.</exception>
    public async Task<IndexVersions?> FindAsync(CancellationToken cancellation = default) =>
        await _blobs.ReadAsync(Blob, cancellation) is { } read ? Versions(Blob, read.Content) : null;

    /// <summary>What is said of all layouts' versions.</summary>
    /// <inheritdoc cref="FindAsync" path="/exception"/>
    public IAsyncEnumerable<IndexVersions> ListAsync(CancellationToken cancellation = default) =>
        AllAsync(cancellation).Select(said => said.Versions);

    /// <summary>Says something else of this layout's versions.</summary>
    /// <param name="versions">What to say.</param>
    /// <param name="known">What was said before, as far as the caller knows.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>False when something else was said meanwhile; then nothing is written.</returns>
    public async Task<bool> WriteAsync(IndexVersions versions, IndexVersions? known, CancellationToken cancellation = default)
    {
        var read = await _blobs.ReadAsync(Blob, cancellation);
        return (read is null ? null : Versions(Blob, read.Content)) == known && await WriteAsync(Blob, versions, read?.Tag, cancellation);
    }

    /// <summary>Takes back what is said of an index, whatever the layout: that it is in use, or is being built.</summary>
    /// <returns>False when something else was said meanwhile.</returns>
    public async Task<bool> TakeBackAsync(string index, CancellationToken cancellation = default)
    {
        await foreach (var said in AllAsync(cancellation).Where(said => said.Versions.Names(index)))
        {
            var done = said.Versions.InUse == index
                ? await _blobs.DeleteAsync(said.Blob, said.Tag, cancellation)
                : await WriteAsync(said.Blob, said.Versions with { Building = null }, said.Tag, cancellation);
            if (!done)
                return false;
        }

        return true;
    }

    private async IAsyncEnumerable<Said> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var blobs = state.GetBlobsAsync(BlobTraits.None, BlobStates.None, Prefix, cancellation);
        await foreach (var blob in StorageFailure.ExplainEachAsync($"The container '{state.Name}' can't be listed", blobs, cancellation))
        {
            if (await _blobs.ReadAsync(blob.Name, cancellation) is { } read)
                yield return new(blob.Name, read.Tag, Versions(blob.Name, read.Content));
        }
    }

    private async Task<bool> WriteAsync(string blob, IndexVersions versions, string? tag, CancellationToken cancellation) =>
        await _blobs.WriteAsync(blob, BinaryData.FromObjectAsJson(versions, JsonSerializerOptions.Web), metadata: null, tag, cancellation) is not null;

    private static IndexVersions Versions(string blob, BinaryData content)
    {
        try
        {
            if (content.ToObjectFromJson<IndexVersions>(JsonSerializerOptions.Web) is { InUse: { } name } versions
                && QuoteIndexDefinition.VersionOf(name) is not null
                && (versions.Building is null || QuoteIndexDefinition.VersionOf(versions.Building) is not null))
                return versions;
        }
        catch (JsonException)
        {
            // Told below, as what names another's index is.
        }

        throw new InvalidDataException($"The blob '{blob}' in the container '{CloudNames.StateContainer}' names no index of Summit's. Delete it, and say which is in use: summit index use NAME.");
    }

    /// <summary>What a layout's blob says.</summary>
    private sealed record Said(string Blob, string Tag, IndexVersions Versions);
}
