using Azure;
using Summit.Cloud;
using Summit.Local.Commands;

namespace Summit.Local.Hosting;

/// <summary>Which index is in use, asked while somebody sits and waits.</summary>
internal static class IndexInUse
{
    /// <summary>Its name.</summary>
    /// <exception cref="CommandException">Nothing was taken in at the place so far.</exception>
    public static Task<string> AskAsync(CloudSettings settings, CancellationToken cancellation) =>
        AskAsync(settings, current => current.ReadAsync(cancellation));

    /// <summary>Sees whether there is anybody to ask, where it is no matter yet which index is in use.</summary>
    /// <inheritdoc cref="AskAsync(CloudSettings, CancellationToken)" path="/exception"/>
    public static Task CheckAsync(CloudSettings settings, CancellationToken cancellation) =>
        AskAsync(settings, current => current.FindAsync(cancellation));

    private static async Task<T> AskAsync<T>(CloudSettings settings, Func<CurrentIndex, Task<T>> ask)
    {
        var storage = settings.OpenStorage(isHasty: true);
        try
        {
            return await ask(storage.CurrentIndex);
        }
        catch (IOException missing) when (missing.InnerException is RequestFailedException { ErrorCode: "ContainerNotFound" })
        {
            var account = storage.Blobs.Uri.GetLeftPart(UriPartial.Path);
            throw new CommandException(
                $"Summit's containers are not in the storage account {account}. If it is the right one, and you have its key, summit index create makes them; else its infrastructure does.",
                ExitCode.Failed);
        }
    }
}
