using Azure;
using Azure.Identity;

namespace Summit.Cloud.Search;

/// <summary>Makes of a failure of the service what an operator can act on.</summary>
internal static class SearchFailure
{
    private const int Unauthorized = 401;
    private const int Forbidden = 403;
    private const int NotFound = 404;

    /// <summary>What is wrong when it concerns all documents and only somebody's hand can change it; null otherwise.</summary>
    public static SearchIndexException? Settled(RequestFailedException failure, string index) => failure.Status switch
    {
        Unauthorized or Forbidden => new(
            $"The search service refuses access to the index '{index}' ({failure.Status}). Give this identity the role 'Search Index Data Contributor' "
            + $"to write, 'Search Index Data Reader' to look up, or check the key. The service says: {Words(failure)}",
            failure),
        NotFound => new($"The search service has no index '{index}'. Make it: summit index create.", failure),
        _ when IsAnotherSchema(failure) => new(
            $"The index '{index}' has other fields than this Summit writes. Build it again: summit index rebuild. The service says: {Words(failure)}", failure),
        _ => null,
    };

    /// <summary>Does one thing with the service and says what is wrong when it fails.</summary>
    public static async Task<T> GuardAsync<T>(string index, Func<Task<T>> run)
    {
        try
        {
            return await run();
        }
        catch (RequestFailedException e)
        {
            throw Settled(e, index) ?? new SearchIndexException(
                $"The search service did not answer for the index '{index}' ({e.Status}). Try again later. The service says: {Words(e)}", e);
        }
        catch (AuthenticationFailedException e)
        {
            throw NotSignedIn(e);
        }
        catch (AggregateException e)
        {
            // What the SDK throws when it has tried a few times and got no answer at all.
            throw new SearchIndexException($"The search service can't be reached for the index '{index}'. Check its address, and try again later. {Words(e.InnerExceptions[^1])}", e);
        }
    }

    /// <summary>Nobody is signed in, or may not be.</summary>
    public static SearchIndexException NotSignedIn(AuthenticationFailedException failure) => new(
        $"Nobody is signed in to ask the search service. Sign in (az login), or give its key (SUMMIT_INDEX_KEY). {Words(failure)}", failure);

    /// <summary>The first line of what the service says; the rest is headers.</summary>
    public static string Words(Exception failure) => failure.Message.Split('\n', 2)[0].Trim();

    // The service gives no code for it. Without this a Summit that meets an older index would reject every article for good.
    private static bool IsAnotherSchema(RequestFailedException failure) =>
        failure.Message.Contains("does not exist on type", StringComparison.OrdinalIgnoreCase)
        || failure.Message.Contains("Could not find a property named", StringComparison.OrdinalIgnoreCase);
}
