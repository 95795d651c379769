using System.Text.Json;
using Azure.Storage.Blobs;
using Summit.Cloud.Search;
using Summit.Cloud.Storage;

namespace Summit.Cloud;

/// <summary>
/// Says which version of the index is in use: a small blob, so that an index can be built beside the one in use and then
/// take its place at one stroke. Each layout has its own, so that a new Summit can build its index while an old one still
/// answers from its own.
/// </summary>
/// <param name="state">The container of what the hosts keep for themselves.</param>
public sealed class CurrentIndex(BlobContainerClient state)
{
    private const string Member = "index";

    private static readonly string Blob = $"index-{QuoteIndexDefinition.Layout}.json";

    private readonly TaggedBlobs _blobs = new(state);

    /// <summary>The name of the index in use; the first version where nobody has switched yet.</summary>
    /// <exception cref="IOException">It can't be read now.</exception>
    /// <exception cref="InvalidDataException">Somebody else wrote the blob; the message says what to do.</exception>
    public async Task<string> ReadAsync(CancellationToken cancellation = default) =>
        await _blobs.ReadAsync(Blob, cancellation) is { } read ? NameIn(read.Content) : QuoteIndexDefinition.FirstName;

    /// <summary>Puts another index into use.</summary>
    /// <returns>False when somebody else has switched meanwhile, and nothing was written.</returns>
    public async Task<bool> SwitchAsync(string index, CancellationToken cancellation = default)
    {
        var tag = (await _blobs.ReadAsync(Blob, cancellation))?.Tag;
        var content = BinaryData.FromObjectAsJson(new Dictionary<string, string> { [Member] = index });
        return await _blobs.WriteAsync(Blob, content, metadata: null, tag, cancellation) is not null;
    }

    private static string NameIn(BinaryData content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            if (json.RootElement.GetProperty(Member).GetString() is { } name && QuoteIndexDefinition.VersionOf(name) is not null)
                return name;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Told below, as what names another's index is.
        }

        throw new InvalidDataException($"The blob '{Blob}' in the container '{CloudNames.StateContainer}' names no index of Summit's. Delete it to go back to '{QuoteIndexDefinition.FirstName}', or build the index again: summit index rebuild.");
    }
}
