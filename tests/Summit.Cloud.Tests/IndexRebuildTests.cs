using Azure.Identity;
using Azure.Storage.Blobs;
using Summit.Azurite;
using Summit.Cloud.Search;
using Summit.Cloud.Tests.Search.StandIn;
using Summit.Quotes;

namespace Summit.Cloud.Tests;

/// <summary>Which versions of the index there are, and which is in use, where Summits of several layouts share an account.</summary>
public sealed class IndexRebuildTests(AzuriteServer azurite) : IAsyncLifetime
{
    private readonly SearchStandIn _service = new();
    private SearchStandInServer _server = null!;
    private CloudSettings _settings = null!;
    private BlobContainerClient _state = null!;
    private IndexRebuild _rebuild = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CurrentIndex Current => _settings.OpenStorage().CurrentIndex;

    public async ValueTask InitializeAsync()
    {
        _server = await SearchStandInServer.StartAsync(_service);
        _settings = new(await azurite.ConnectAsync(), _server.Address, new DefaultAzureCredential()) { IndexKey = SearchStandIn.Key, AllowHttp = true };
        await _settings.OpenStorage().EnsureAsync(Token);
        _state = _settings.OpenStorage().Blobs.GetBlobContainerClient(CloudNames.StateContainer);
        await ForgetAsync();
        _rebuild = new(_settings, QuoteEngine.Default);
    }

    public async ValueTask DisposeAsync()
    {
        await ForgetAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task The_first_is_made_and_put_into_use_and_made_again_without_harm()
    {
        Assert.Equal("quotes-v1", await _rebuild.CreateAsync(Token));
        Assert.Equal("quotes-v1", await _rebuild.CreateAsync(Token));
        Assert.Equal(new IndexVersions("quotes-v1"), await Current.FindAsync(Token));
        Assert.Equal(["quotes-v1"], await IndexesAsync());
    }

    [Fact]
    public async Task One_that_is_built_is_not_in_use_until_somebody_says_so()
    {
        await _rebuild.CreateAsync(Token);
        Assert.Equal(new IndexVersions("quotes-v1", "quotes-v2"), await _rebuild.BeginAsync(Token));
        Assert.Equal(new IndexVersions("quotes-v1", "quotes-v2"), await _rebuild.BeginAsync(Token));
        Assert.Equal("quotes-v1", await Current.ReadAsync(Token));
        Assert.True(await _rebuild.UseAsync("quotes-v2", Token));
        Assert.Equal(new IndexVersions("quotes-v2"), await Current.FindAsync(Token));
        Assert.True(await _rebuild.UseAsync("quotes-v1", Token));
        Assert.Equal(new IndexVersions("quotes-v1", "quotes-v3"), await _rebuild.BeginAsync(Token));
    }

    [Fact]
    public async Task An_index_of_another_layout_is_neither_taken_nor_built_on_nor_dropped()
    {
        await SayAsync("index-999.json", """{"inUse": "quotes-v2", "building": "quotes-v3"}""");
        foreach (var name in (string[])["quotes-v1", "quotes-v2"])
            await new QuoteIndexes(_settings.OpenSearch()).CreateAsync(name, Token);

        Assert.Equal("quotes-v4", await _rebuild.CreateAsync(Token));
        Assert.Equal(new IndexVersions("quotes-v4", "quotes-v5"), await _rebuild.BeginAsync(Token));
        foreach (var name in (string[])["quotes-v2", "quotes-v3", "quotes-v4", "quotes-v5"])
            await Assert.ThrowsAsync<SearchIndexException>(() => _rebuild.DropAsync(name, isForced: false, Token));
        await _rebuild.DropAsync("quotes-v1", isForced: false, Token);
        Assert.DoesNotContain("quotes-v1", await IndexesAsync());
    }

    [Fact]
    public async Task Where_only_another_layout_has_an_index_nobody_writes_to_it_and_is_told_what_to_do()
    {
        Assert.Equal("quotes-v1", await Current.ReadAsync(Token));
        await SayAsync("index-999.json", """{"inUse": "quotes-v1"}""");
        foreach (var ask in (Func<Task>[])[() => Current.ReadAsync(Token), () => _rebuild.BeginAsync(Token)])
        {
            var told = await Assert.ThrowsAsync<SearchIndexException>(ask);
            Assert.Contains("summit index create", told.Message, StringComparison.Ordinal);
        }

        Assert.Equal("quotes-v2", await _rebuild.CreateAsync(Token));
        Assert.Equal("quotes-v2", await Current.ReadAsync(Token));
    }

    [Fact]
    public async Task Who_built_an_index_does_not_switch_when_somebody_else_has_since()
    {
        await _rebuild.CreateAsync(Token);
        var begun = await _rebuild.BeginAsync(Token);
        await new QuoteIndexes(_settings.OpenSearch()).CreateAsync("quotes-v3", Token);
        Assert.True(await _rebuild.UseAsync("quotes-v3", Token));
        Assert.False(await _rebuild.UseAsync(begun, Token));
        Assert.Equal(new IndexVersions("quotes-v3", "quotes-v2"), await Current.FindAsync(Token));
        Assert.True(await _rebuild.UseAsync(await _rebuild.BeginAsync(Token), Token));
        Assert.Equal(new IndexVersions("quotes-v2"), await Current.FindAsync(Token));
    }

    [Fact]
    public async Task An_index_that_only_another_layout_names_is_not_put_into_use()
    {
        await SayAsync("index-999.json", """{"inUse": "quotes-v2", "building": "quotes-v3"}""");
        foreach (var name in (string[])["quotes-v2", "quotes-v3", "quotes-v5"])
            await new QuoteIndexes(_settings.OpenSearch()).CreateAsync(name, Token);
        Assert.Equal("quotes-v6", await _rebuild.CreateAsync(Token));
        foreach (var name in (string[])["quotes-v2", "quotes-v3"])
        {
            var told = await Assert.ThrowsAsync<SearchIndexException>(() => _rebuild.UseAsync(name, Token));
            Assert.Contains("another layout", told.Message, StringComparison.Ordinal);
        }

        Assert.Equal("quotes-v6", await Current.ReadAsync(Token));
        Assert.True(await _rebuild.UseAsync("quotes-v5", Token));
    }

    [Fact]
    public async Task What_another_layout_names_or_nobody_goes_on_building_is_dropped_by_force_and_named_no_more()
    {
        await SayAsync("index-998.json", """{"inUse": "quotes-v2"}""");
        await SayAsync("index-999.json", """{"inUse": "quotes-v1", "building": "quotes-v3"}""");
        foreach (var name in (string[])["quotes-v1", "quotes-v2", "quotes-v3"])
            await new QuoteIndexes(_settings.OpenSearch()).CreateAsync(name, Token);
        Assert.Equal("quotes-v4", await _rebuild.CreateAsync(Token));
        await _rebuild.BeginAsync(Token);

        foreach (var name in (string[])["quotes-v2", "quotes-v3", "quotes-v5"])
        {
            var told = await Assert.ThrowsAsync<SearchIndexException>(() => _rebuild.DropAsync(name, isForced: false, Token));
            Assert.Contains($"summit index drop {name} --force", told.Message, StringComparison.Ordinal);
            await _rebuild.DropAsync(name, isForced: true, Token);
        }

        Assert.Equal([new IndexVersions("quotes-v4"), new IndexVersions("quotes-v1")], await Current.ListAsync(Token).ToListAsync(Token));
        Assert.Equal(["quotes-v1", "quotes-v4"], await IndexesAsync());
        await Assert.ThrowsAsync<SearchIndexException>(() => _rebuild.DropAsync("quotes-v4", isForced: true, Token));
    }

    [Fact]
    public async Task An_index_that_is_not_there_is_not_put_into_use()
    {
        await _rebuild.CreateAsync(Token);
        await Assert.ThrowsAsync<SearchIndexException>(() => _rebuild.UseAsync("quotes-v7", Token));
        Assert.Equal("quotes-v1", await Current.ReadAsync(Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"inUse": "others"}""")]
    [InlineData("""{"inUse": "quotes-v1", "building": "others"}""")]
    public async Task What_names_no_index_of_ours_is_told_with_what_to_do(string content)
    {
        await SayAsync($"index-{QuoteIndexDefinition.Layout}.json", content);
        var told = await Assert.ThrowsAsync<InvalidDataException>(() => Current.ReadAsync(Token));
        Assert.Contains("summit index use NAME", told.Message, StringComparison.Ordinal);
    }

    private async Task SayAsync(string blob, string content) =>
        await _state.GetBlobClient(blob).UploadAsync(BinaryData.FromString(content), overwrite: true, Token);

    private async Task<IReadOnlyList<string>> IndexesAsync() => await new QuoteIndexes(_settings.OpenSearch()).ListAsync(Token);

    private async Task ForgetAsync()
    {
        await foreach (var blob in _state.GetBlobsAsync(cancellationToken: CancellationToken.None))
            await _state.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: CancellationToken.None);
    }
}
