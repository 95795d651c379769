using Azure;
using Summit.Cloud;
using Summit.Local.Commands;
using Summit.Quotes;

namespace Summit.Local.Hosting;

/// <summary>The parts on the index in use: looked up again before each pass, so that <c>summit index rebuild</c> needs no restart of who serves.</summary>
internal sealed class FollowedParts
{
    private readonly CloudSettings _settings;
    private readonly QuoteEngine _engine;
    private volatile Opened _opened;

    private FollowedParts(CloudSettings settings, QuoteEngine engine, string index)
    {
        (_settings, _engine) = (settings, engine);
        _opened = new(index, new(settings, index, engine));
    }

    public CloudParts Parts => _opened.Parts;

    public string Index => _opened.Index;

    /// <inheritdoc cref="UsedAsync" path="/exception"/>
    public static async Task<FollowedParts> OpenAsync(CloudSettings settings, QuoteEngine engine, CancellationToken cancellation) =>
        new(settings, engine, await UsedAsync(settings, cancellation));

    /// <summary>The name of the index in use, asked while somebody sits and waits.</summary>
    /// <exception cref="CommandException">Nothing was taken in at the place so far.</exception>
    public static async Task<string> UsedAsync(CloudSettings settings, CancellationToken cancellation)
    {
        try
        {
            return await settings.OpenStorage(isHasty: true).CurrentIndex.ReadAsync(cancellation);
        }
        catch (IOException missing) when (missing.InnerException is RequestFailedException { ErrorCode: "ContainerNotFound" })
        {
            var account = settings.OpenStorage().Blobs.Uri.GetLeftPart(UriPartial.Path);
            throw new CommandException(
                $"Summit's containers are not in the storage account {account}. If it is the right one, and you have its key, summit index create makes them; else its infrastructure does.",
                ExitCode.Failed);
        }
    }

    /// <summary>Looks which index is in use now.</summary>
    public async Task<CloudParts> LookAsync(CancellationToken cancellation)
    {
        var index = await _settings.OpenStorage().CurrentIndex.ReadAsync(cancellation);
        if (_opened.Index != index)
            _opened = new(index, new(_settings, index, _engine));
        return Parts;
    }

    private sealed record Opened(string Index, CloudParts Parts);
}
