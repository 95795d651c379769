using Azure;

namespace Summit.Cloud.Search;

/// <summary>The versions of the index in a service: makes, lists, counts and drops them. Needs the role 'Search Service Contributor', or an admin key.</summary>
public sealed class QuoteIndexes(SearchEndpoint endpoint)
{
    /// <summary>Makes a version of the index; does nothing when it is there.</summary>
    /// <returns>Its name.</returns>
    /// <exception cref="SearchIndexException">The service refuses, or an index of that name has other fields.</exception>
    public Task<string> CreateAsync(string name, CancellationToken cancellation = default) =>
        GuardAsync(name, async () =>
        {
            try
            {
                await endpoint.Indexes().CreateOrUpdateIndexAsync(QuoteIndexDefinition.Create(Checked(name)), cancellationToken: cancellation);
                return name;
            }
            catch (RequestFailedException e) when (e.Status == 400)
            {
                throw new SearchIndexException(
                    $"The index '{name}' can't be made, or is there with other fields. Build it again: summit index rebuild. "
                    + $"The service says: {SearchFailure.Words(e)}",
                    e);
            }
        });

    /// <summary>The names of all versions that are there, oldest first.</summary>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation = default) =>
        GuardAsync<IReadOnlyList<string>>(QuoteIndexDefinition.BaseName + "*", async () =>
        {
            var found = new SortedDictionary<int, string>();
            await foreach (var name in endpoint.Indexes().GetIndexNamesAsync(cancellation))
            {
                if (QuoteIndexDefinition.VersionOf(name) is { } version)
                    found[version] = name;
            }

            return [.. found.Values];
        });

    /// <summary>How many quotes a version holds, as the service counted them a while ago.</summary>
    public Task<long> CountAsync(string name, CancellationToken cancellation = default) =>
        GuardAsync(name, async () => (await endpoint.Reader(Checked(name)).GetDocumentCountAsync(cancellation)).Value);

    /// <summary>Drops a version and all in it; does nothing when it is not there.</summary>
    public Task DropAsync(string name, CancellationToken cancellation = default) =>
        GuardAsync(name, async () =>
        {
            try
            {
                await endpoint.Indexes().DeleteIndexAsync(Checked(name), cancellation);
            }
            catch (RequestFailedException e) when (e.Status == 404)
            {
                // Gone is gone.
            }

            return name;
        });

    private static async Task<T> GuardAsync<T>(string name, Func<Task<T>> run)
    {
        try
        {
            return await SearchFailure.GuardAsync(name, run);
        }
        catch (SearchIndexException e) when (e.InnerException is RequestFailedException { Status: 401 or 403 } inner)
        {
            throw new SearchIndexException(
                $"The search service lets nobody without rights make, list or drop indexes ({inner.Status}). Give this identity the role "
                + $"'Search Service Contributor', or use an admin key. The service says: {SearchFailure.Words(inner)}",
                inner);
        }
    }

    /// <summary>A service may hold the indexes of others; none of them is dropped by a slip of the hand.</summary>
    private static string Checked(string name) => QuoteIndexDefinition.VersionOf(name) is null
        ? throw new ArgumentException($"'{name}' is not an index of Summit's: their names are '{QuoteIndexDefinition.BaseName}' and a number.", nameof(name))
        : name;
}
