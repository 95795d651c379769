using Azure;
using Summit.Cloud;
using Summit.Local.Commands;

namespace Summit.Local.Hosting;

/// <summary>Which index is in use, asked while somebody sits and waits.</summary>
internal static class IndexInUse
{
    /// <summary>Its name.</summary>
    /// <exception cref="CommandException">Nothing was taken in at the place so far.</exception>
    public static async Task<string> AskAsync(CloudSettings settings, CancellationToken cancellation)
    {
        var storage = settings.OpenStorage(isHasty: true);
        try
        {
            return await storage.CurrentIndex.ReadAsync(cancellation);
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
