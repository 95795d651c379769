using Azure.Core;
using Summit.Azurite;
using Summit.Cloud.Storage;

namespace Summit.Cloud.Tests.Storage;

public class StorageAccountTests(AzuriteServer azurite)
{
    private const string Key = "c2VjcmV0LXNlY3JldA==";

    [Theory]
    [InlineData("https://newsroom.blob.core.windows.net", "https://newsroom.blob.core.windows.net/", "https://newsroom.queue.core.windows.net/")]
    [InlineData(" https://newsroom.blob.core.windows.net/ ", "https://newsroom.blob.core.windows.net/", "https://newsroom.queue.core.windows.net/")]
    [InlineData("https://blob.z12.blob.storage.azure.net", "https://blob.z12.blob.storage.azure.net/", "https://blob.z12.queue.storage.azure.net/")]
    [InlineData("https://newsroom.privatelink.blob.core.windows.net", "https://newsroom.privatelink.blob.core.windows.net/", "https://newsroom.privatelink.queue.core.windows.net/")]
    public void The_address_of_the_queues_follows_from_that_of_the_blobs(string address, string blobs, string queues)
    {
        var account = StorageAccount.Open(address, new NoCredential());
        Assert.Equal(blobs, account.Blobs.Uri.AbsoluteUri);
        Assert.Equal(queues, account.Queues.Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10000/devstoreaccount1", "http://127.0.0.1:10001/devstoreaccount1")]
    [InlineData($"DefaultEndpointsProtocol=https;AccountName=newsroom;AccountKey={Key};EndpointSuffix=core.windows.net", "https://newsroom.blob.core.windows.net/", "https://newsroom.queue.core.windows.net/")]
    public void A_connection_string_names_both(string connection, string blobs, string queues)
    {
        var account = StorageAccount.Open(connection);
        Assert.Equal(blobs, account.Blobs.Uri.AbsoluteUri);
        Assert.Equal(queues, account.Queues.Uri.AbsoluteUri);
    }

    [Theory]
    [InlineData(null, "No storage account is given")]
    [InlineData("  ", "No storage account is given")]
    [InlineData("newsroom-secret", "no connection string")]
    [InlineData("AccountName=newsroom;AccountKey=secret-no-base64", "no connection string")]
    [InlineData("AccountName=newsroom;secret", "no connection string")]
    [InlineData($"DefaultEndpointsProtocol=https;AccountName=newsroom;AccountKey={Key};BlobEndpoint=secret", "no connection string")]
    [InlineData($"BlobEndpoint=https://newsroom.blob.core.windows.net;SharedAccessSignature=sig=secret", "no connection string")]
    [InlineData("http://newsroom.blob.core.windows.net", "begins with https://")]
    [InlineData("http://127.0.0.1:10000/devstoreaccount1", "Azurite is given by a connection string")]
    [InlineData("https://newsroom.blob.core.windows.net/?sig=secret", "no signature")]
    [InlineData("https://secret@newsroom.blob.core.windows.net/", "no path")]
    [InlineData("https://newsroom.blob.core.windows.net/articles", "no path")]
    [InlineData("https://newsroom.queue.core.windows.net", "the word 'blob'")]
    [InlineData("https://", "no address")]
    public void What_is_no_account_is_refused_and_not_repeated(string? address, string reason)
    {
        var fault = Assert.Throws<ArgumentException>(() => StorageAccount.Open(address, new NoCredential()));
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_needs_an_identity() =>
        Assert.Contains("give a credential", Assert.Throws<ArgumentException>(() => StorageAccount.Open("https://newsroom.blob.core.windows.net")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_account_has_what_it_needs_after_it_was_made_twice()
    {
        var token = TestContext.Current.CancellationToken;
        var account = StorageAccount.Open(await azurite.ConnectAsync());
        await account.EnsureAsync(token);
        await account.EnsureAsync(token);

        await account.Articles.ListPageAsync(null, token);
        await account.Ledger("quotes-v1").ListPageAsync(null, token);
        Assert.Null(await account.Marks("quotes-v1").ReadAsync(token));
        await account.Repairs.SendAsync(new(["a.txt"], []), token);
        await account.Redrives.SendAsync(new("a.txt", DateTimeOffset.UtcNow, 1), TimeSpan.Zero, token);
    }

    [Fact]
    public async Task What_is_not_there_is_told_with_what_to_do_also_where_an_index_is_dropped_or_looked_for()
    {
        var token = TestContext.Current.CancellationToken;
        var current = new CurrentIndex(await azurite.NoContainerAsync());
        Assert.Contains("it is not there; create it", (await Assert.ThrowsAsync<IOException>(async () => await current.ListAsync(token).CountAsync(token))).Message, StringComparison.Ordinal);

        // Nobody listens there.
        var account = StorageAccount.Open(
            $"DefaultEndpointsProtocol=http;AccountName=vigie;AccountKey={Key};BlobEndpoint=http://127.0.0.1:1/vigie;QueueEndpoint=http://127.0.0.1:1/vigie", isHasty: true);
        var told = await Assert.ThrowsAsync<IOException>(() => account.ForgetAsync("quotes-v1", token));
        Assert.StartsWith("What is known of the articles of index 'quotes-v1' can't be deleted: the account can't be reached", told.Message, StringComparison.Ordinal);
    }

    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Nothing is asked of an account that is only opened.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Nothing is asked of an account that is only opened.");
    }
}
