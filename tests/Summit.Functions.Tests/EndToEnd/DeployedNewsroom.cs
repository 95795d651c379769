using System.Text;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.Azurite;
using Summit.Cloud;
using Summit.Cloud.Search;
using Summit.Cloud.Storage;
using Summit.Cloud.Tests.Search.StandIn;

namespace Summit.Functions.Tests.EndToEnd;

/// <summary>
/// The functions with all that is behind them, put together as the host does, on Azurite and a stand-in for the search
/// service. What the platform does between them, to call a function for an event, the test does.
/// </summary>
internal sealed class DeployedNewsroom : IAsyncDisposable
{
    private readonly ServiceProvider _provider;
    private readonly SearchStandInServer _server;
    private readonly StorageAccount _account;

    private DeployedNewsroom(ServiceProvider provider, SearchStandIn search, SearchStandInServer server, StorageAccount account) =>
        (_provider, Search, _server, _account) = (provider, search, server, account);

    public SearchStandIn Search { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<DeployedNewsroom> StartAsync(AzuriteServer azurite)
    {
        var connection = await azurite.ConnectAsync();
        var account = StorageAccount.Open(connection);
        await account.EnsureAsync(Token);
        var search = new SearchStandIn();
        var server = await SearchStandInServer.StartAsync(search);
        await new QuoteIndexes(SearchEndpoint.WithKey(server.Address, SearchStandIn.Key, allowHttp: true)).CreateAsync(QuoteIndexDefinition.FirstName, Token);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Articles"] = connection,
            ["Index:endpoint"] = server.Address.ToString(),
            ["Index:key"] = SearchStandIn.Key,
            ["Index:allowHttp"] = "true",
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSummit(configuration, new DefaultAzureCredential())
            .AddScoped<IngestionFunctions>().AddScoped<LookupFunctions>();
        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        // As a host does: what must be there before anything starts goes first.
        foreach (var hosted in provider.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
            await hosted.StartingAsync(Token);
        foreach (var hosted in provider.GetServices<IHostedService>())
            await hosted.StartAsync(Token);
        return new(provider, search, server, account);
    }

    /// <summary>Calls a function, as the host does for an event.</summary>
    public async Task CallAsync(Func<IngestionFunctions, Task> call)
    {
        await using var scope = _provider.CreateAsyncScope();
        await call(scope.ServiceProvider.GetRequiredService<IngestionFunctions>());
    }

    /// <summary>Calls a function for each message that is visible in a queue, and deletes those that went well.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> CallForEachAsync(string queue, Func<IngestionFunctions, QueueMessage, Task> call)
    {
        var client = _account.Queues.GetQueueClient(queue);
        var messages = (await client.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(1), Token)).Value;
        foreach (var message in messages)
        {
            await CallAsync(functions => call(functions, message));
            await client.DeleteMessageAsync(message.MessageId, message.PopReceipt, Token);
        }

        return messages.Length;
    }

    public Task SendAsync(string queue, string message) => _account.Queues.GetQueueClient(queue).SendMessageAsync(message, Token);

    public BlobClient Blob(string name) => _account.Blobs.GetBlobContainerClient(CloudNames.ArticleContainer).GetBlobClient(name);

    public Task UploadAsync(string name, string text) =>
        Blob(name).UploadAsync(BinaryData.FromBytes(Encoding.UTF8.GetBytes(text)), overwrite: true, Token);

    public QueueClient Queue(string name) => _account.Queues.GetQueueClient(name);

    public async Task<string[]> TextsAsync()
    {
        await using var scope = _provider.CreateAsyncScope();
        var page = await scope.ServiceProvider.GetRequiredService<CloudParts>().Lookup.Index.FindAsync(new QuoteQuery { Limit = 100 }, Token);
        return [.. page.Items.Select(hit => hit.Document.Text).Order(StringComparer.Ordinal)];
    }

    public async Task<LedgerRecord?> RecordAsync(string name)
    {
        await using var scope = _provider.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CloudParts>().Lookup.Ledger.ReadAsync(name, Token))?.Record;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _provider.GetServices<IHostedService>())
            await hosted.StopAsync(CancellationToken.None);
        await _provider.DisposeAsync();
        await _server.DisposeAsync();
        foreach (var container in new[] { CloudNames.ArticleContainer, CloudNames.LedgerContainer, CloudNames.StateContainer })
            await _account.Blobs.DeleteBlobContainerAsync(container, cancellationToken: CancellationToken.None);
        foreach (var queue in new[] { CloudNames.DeleteQueue, CloudNames.RepairQueue, CloudNames.RedriveQueue, CloudNames.PoisonQueue })
            await _account.Queues.DeleteQueueAsync(queue, CancellationToken.None);
    }
}
