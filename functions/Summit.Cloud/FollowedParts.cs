using Summit.Cloud.Storage;
using Summit.Quotes;

namespace Summit.Cloud;

/// <summary>The parts on the version of the index in use, which may be another each time somebody looks: so a switch needs no restart.</summary>
/// <param name="settings">Where the data lies.</param>
/// <param name="engine">Finds the quotes.</param>
public sealed class FollowedParts(CloudSettings settings, QuoteEngine engine)
{
    private readonly StorageAccount _storage = settings.OpenStorage();
    private volatile Opened? _opened;

    /// <summary>What stands on the version that was in use at the last look.</summary>
    /// <exception cref="InvalidOperationException">Nobody has looked yet.</exception>
    public CloudParts Parts => _opened?.Parts ?? throw new InvalidOperationException("Nobody has looked yet which index is in use.");

    /// <summary>The name of the index in use at the last look; null before the first.</summary>
    public string? Index => _opened?.Index;

    /// <summary>Looks which version is in use now.</summary>
    /// <inheritdoc cref="CurrentIndex.ReadAsync" path="/exception"/>
    public async Task<CloudParts> LookAsync(CancellationToken cancellation = default) =>
        Open(await _storage.CurrentIndex.ReadAsync(cancellation));

    /// <summary>Takes it from the caller which version is in use.</summary>
    public CloudParts Open(string index)
    {
        var opened = _opened;
        if (opened?.Index != index)
            _opened = opened = new(index, new(settings, _storage, index, engine));
        return opened.Parts;
    }

    private sealed record Opened(string Index, CloudParts Parts);
}
