using System.Text;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Summit.App.Ingestion;
using Summit.Azurite;
using Summit.Cloud.Storage;
using Summit.Contracts;

namespace Summit.Cloud.Tests.Storage;

public sealed class BlobArticleStoreTests(AzuriteServer azurite) : ArticleStoreContract, IAsyncLifetime
{
    private readonly Requests _requests = new();
    private BlobContainerClient _container = null!;
    private BlobArticleStore _store = null!;

    protected override IArticleStore Store => _store;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _container = await azurite.NewContainerAsync(options => options.AddPolicy(_requests, HttpPipelinePosition.PerCall));
        _store = new(_container) { PageSize = 3 };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_body_of_an_article_over_the_limit_is_not_asked_for()
    {
        await PutAsync("long.txt", new string('a', 5000));
        _ = _requests.Methods;
        Assert.Equal(5000, (await OpenAsync("long.txt"))?.Length);
        Assert.Equal(["HEAD"], _requests.Methods);
    }

    [Fact]
    public async Task An_article_tells_when_it_was_stored()
    {
        await PutAsync("lake.txt", "one");
        BlobProperties properties = await _container.GetBlobClient("lake.txt").GetPropertiesAsync(cancellationToken: Token);
        Assert.Equal(properties.LastModified, (await OpenAsync("lake.txt"))?.Stored);
    }

    [Fact]
    public async Task An_article_that_changes_between_is_opened_again()
    {
        await PutAsync("lake.txt", "one", new() { ["title"] = "One" });
        var changes = 2;
        _requests.Before = async method =>
        {
            if (method == "GET" && changes-- > 0)
                await PutAsync("lake.txt", "two", new() { ["title"] = "Two" });
        };
        var blob = await OpenAsync("lake.txt");
        Assert.Equal("two", Encoding.UTF8.GetString(blob!.Content.Span));
        Assert.Equal("Two", blob.Side["title"]);
        Assert.Equal((await ListAsync()).Single().Version, blob.Version);
    }

    [Fact]
    public async Task An_article_that_never_rests_is_not_read_now()
    {
        await PutAsync("lake.txt", "one");
        _requests.Before = async method =>
        {
            if (method == "GET")
                await PutAsync("lake.txt", "two");
        };
        var failure = await Assert.ThrowsAsync<IOException>(() => OpenAsync("lake.txt"));
        Assert.Contains("keeps changing", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_vanishes_between_is_gone()
    {
        await PutAsync("lake.txt", "one");
        _requests.Before = async method =>
        {
            if (method == "GET")
                await _container.DeleteBlobIfExistsAsync("lake.txt", cancellationToken: Token);
        };
        Assert.Null(await OpenAsync("lake.txt"));
    }

    [Fact]
    public async Task Side_metadata_of_other_programs_is_read_as_they_wrote_it()
    {
        var metadata = new Dictionary<string, string> { ["Title"] = "50% of the lake", ["url"] = "https://example.org/%C3%A9t%C3%A9", ["desk"] = "C3" };
        await _container.GetBlobClient("lake.txt").UploadAsync(BinaryData.FromString("one"), new BlobUploadOptions { Metadata = metadata }, Token);
        Assert.Equal(
            new Dictionary<string, string> { ["title"] = "50% of the lake", ["url"] = "https://example.org/%C3%A9t%C3%A9", ["desk"] = "C3" },
            (await OpenAsync("lake.txt"))?.Side);
    }

    [Fact]
    public async Task Any_text_comes_back_as_side_metadata()
    {
        var side = new Dictionary<string, string>
        {
            ["title"] = " « L'été »\r\n à Ilvane \U0001F30A\t",
            ["outlet"] = "",
            ["author"] = "UTF-8''%41",
            ["desk"] = "100%25 =?utf-8?B?YQ==?=, \"a\"; b",
            ["page"] = "a  b",
        };
        await PutAsync("lake.txt", "one", side);
        Assert.Equal(side, (await OpenAsync("lake.txt"))?.Side);
    }

    [Fact]
    public async Task Side_metadata_that_a_blob_has_no_room_for_is_refused()
    {
        await PutAsync("lake.txt", "one", new() { ["title"] = new string('a', 8 * 1024 - 5) });
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => PutAsync("lake.txt", "two", new() { ["title"] = new string('a', 8 * 1024) }));
        Assert.Contains("room for 8192", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync("lake.txt", "two", new() { ["content-type"] = "a" }));
        Assert.Equal(3, (await OpenAsync("lake.txt"))?.Length);
    }

    [Theory]
    [InlineData("a%2Fb.txt")]
    [InlineData("100%.txt")]
    [InlineData("a+b c&d=e?f#g;h.txt")]
    [InlineData("été \U0001F30A/«lac».txt")]
    [InlineData("e\u0301te\u0301.txt")]
    [InlineData("...a/.b/c .txt")]
    [InlineData("a:b*c\"d<e>f|g.txt")]
    public async Task A_name_comes_back_as_it_was_put(string name)
    {
        await PutAsync(name, name);
        Assert.Equal([name], await NamesAsync());
        Assert.Equal(name, Encoding.UTF8.GetString((await OpenAsync(name))!.Content.Span));
        Assert.True(await Store.DeleteAsync(name, Token));
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task The_longest_name_is_a_name_and_no_longer_one()
    {
        var name = new string('a', 1000);
        await PutAsync(name, "one");
        Assert.NotNull(await OpenAsync(name));
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync(name + "a", "one"));
    }

    [Theory]
    [InlineData("a\\lake.txt")]
    [InlineData("lake.txt.")]
    [InlineData("lake\u0085.txt")]
    [InlineData("lake\ud83c.txt")]
    [InlineData("lake\uffff.txt")]
    public async Task What_clients_would_send_as_another_name_is_none(string name) =>
        await What_cannot_be_a_name_is_refused_on_putting_and_unknown_otherwise(name);

    [Fact]
    public async Task Directories_are_no_articles()
    {
        var directory = new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["hdi_isfolder"] = "true" } };
        await _container.GetBlobClient("2031").UploadAsync(BinaryData.FromString(""), directory, Token);
        await PutAsync("2031/lake.txt", "one");
        Assert.Equal(["2031/lake.txt"], await NamesAsync());
        Assert.Null(await OpenAsync("2031"));
    }

    [Fact]
    public async Task Snapshots_are_no_articles_and_go_with_theirs()
    {
        await PutAsync("lake.txt", "one");
        await _container.GetBlobClient("lake.txt").CreateSnapshotAsync(cancellationToken: Token);
        Assert.Single(await NamesAsync());
        Assert.True(await Store.DeleteAsync("lake.txt", Token));
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task A_container_that_is_not_there_is_an_error_and_not_an_empty_one()
    {
        var store = new BlobArticleStore(await azurite.NoContainerAsync());
        Func<Task>[] calls =
        [
            () => store.OpenAsync("lake.txt", 1, Token),
            () => store.ListPageAsync(null, Token),
            () => store.DeleteAsync("lake.txt", Token),
            () => store.PutAsync("lake.txt", default, null, new Dictionary<string, string>(), Token),
        ];
        foreach (var call in calls)
            Assert.Contains("it is not there; create it", (await Assert.ThrowsAsync<IOException>(call)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_call_is_no_failure_of_the_account()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.OpenAsync("lake.txt", 1, cancelled.Token));
    }
}
