using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Azure.Storage.Sas;
using Summit.Azurite;
using Summit.Cloud;
using Summit.Cloud.Tests.Search.StandIn;
using Summit.Local.Tests.Folder;

namespace Summit.Local.Tests.EndToEnd.Cloud;

/// <summary>
/// An empty storage account on Azurite, an empty search service, and <c>summit</c> on both. The account is the same for all
/// tests, and they take turns.
/// </summary>
internal sealed class CloudNewsroom : IAsyncDisposable
{
    private readonly string _connection;
    private readonly SearchStandInServer _server;
    private readonly TemporaryFolder _data = new();
    private readonly BlobServiceClient _blobs;

    private CloudNewsroom(string connection, SearchStandIn search, SearchStandInServer server)
    {
        (_connection, Search, _server) = (connection, search, server);
        _blobs = new(connection);
        Variables = new() { ["SUMMIT_ARTICLES"] = connection, ["SUMMIT_INDEX_KEY"] = SearchStandIn.Key };
    }

    public SearchStandIn Search { get; }

    /// <summary>Files to take in.</summary>
    public TemporaryFolder Articles { get; } = new();

    /// <summary>The environment of the commands.</summary>
    public Dictionary<string, string> Variables { get; }

    public string ConnectionString => _connection;

    /// <summary>A signature that opens the whole account, for a while.</summary>
    public string Sign() => _blobs.GenerateAccountSasUri(
        AccountSasPermissions.All, DateTimeOffset.UtcNow.AddHours(1), AccountSasResourceTypes.All).Query.TrimStart('?');

    public string Index => _server.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>The articles in the account.</summary>
    public BlobContainerClient Container => _blobs.GetBlobContainerClient(CloudNames.ArticleContainer);

    public BlobContainerClient Ledger => _blobs.GetBlobContainerClient(CloudNames.LedgerContainer);

    /// <summary>Opens one with containers and an index in it.</summary>
    public static async Task<CloudNewsroom> OpenAsync(AzuriteServer azurite, TimeSpan delay = default)
    {
        var newsroom = await OpenBareAsync(azurite, delay);
        using var create = await newsroom.RunAsync("index", "create");
        Assert.True(create.ExitCode == 0, create.Error);
        return newsroom;
    }

    /// <summary>Opens one with nothing in it.</summary>
    public static async Task<CloudNewsroom> OpenBareAsync(AzuriteServer azurite, TimeSpan delay = default)
    {
        var connection = await azurite.ConnectAsync();
        await EmptyAsync(connection);
        var search = new SearchStandIn { Delay = delay };
        return new(connection, search, await SearchStandInServer.StartAsync(search));
    }

    public SummitProcess Start(params string[] args) => SummitProcess.Start([.. args, .. Place], Variables);

    public Task<SummitProcess> RunAsync(params string[] args) => SummitProcess.EndAsync(Start(args));

    public Task<ServedHost> ServeAsync() => ServedHost.StartAsync(Place, Variables);

    /// <summary>Takes in the files.</summary>
    public async Task<string> IngestAsync()
    {
        using var ingest = await RunAsync("ingest", Articles.Root);
        Assert.True(ingest.ExitCode == 0, ingest.Output + ingest.Error);
        return ingest.Output;
    }

    /// <summary>Puts an article into the container as any program would.</summary>
    public Task UploadAsync(string name, string text) => Container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _data.Dispose();
        Articles.Dispose();
    }

    private string[] Place => ["--data", _data.Root, "--index", Index, "--allow-http"];

    private static async Task EmptyAsync(string connection)
    {
        var blobs = new BlobServiceClient(connection);
        await foreach (var container in blobs.GetBlobContainersAsync())
            await blobs.DeleteBlobContainerAsync(container.Name);
        var queues = new QueueServiceClient(connection);
        await foreach (var queue in queues.GetQueuesAsync())
            await queues.DeleteQueueAsync(queue.Name);
    }
}
