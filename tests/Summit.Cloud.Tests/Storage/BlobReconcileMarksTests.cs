using Azure.Storage.Blobs;
using Summit.App.Ingestion;
using Summit.Azurite;
using Summit.Cloud.Storage;
using Summit.Contracts;

namespace Summit.Cloud.Tests.Storage;

public sealed class BlobReconcileMarksTests(AzuriteServer azurite) : IAsyncLifetime
{
    private static readonly ReconcileMark Under = new(new("1!8!bGFrZQ--", "quotes-v1/lake\u00e9", "été \"1\"\n\0"), Sample.Day(3)) { Seen = 12_000, Differences = 3 };
    private static readonly ReconcileMark Ended = new(null, Sample.Day(4)) { Seen = 20_000 };

    private BlobContainerClient _container = null!;
    private const string Blob = "reconcile-quotes-v1.json";

    private BlobReconcileMarks _marks = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _container = await azurite.NewContainerAsync();
        _marks = new(_container, Blob);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Before_the_first_walk_there_is_no_mark() => Assert.Null(await _marks.ReadAsync(Token));

    [Fact]
    public async Task A_mark_comes_back_as_it_was_written()
    {
        var tag = await _marks.WriteAsync(Under, null, Token);
        Assert.Equal(new(Under, tag!), await _marks.ReadAsync(Token));
        tag = await _marks.WriteAsync(Ended, tag, Token);
        Assert.Equal(new(Ended, tag!), await _marks.ReadAsync(Token));
    }

    [Fact]
    public async Task A_mark_is_replaced_only_by_who_has_seen_it()
    {
        var first = await _marks.WriteAsync(Under, null, Token);
        Assert.Null(await _marks.WriteAsync(Ended, null, Token));
        var second = await _marks.WriteAsync(Ended, first, Token);
        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        foreach (var stale in (string[])[first!, "", "*", "abc", "\"0x1\"\r\nx: y"])
            Assert.Null(await _marks.WriteAsync(Under, stale, Token));
        Assert.Equal(Ended, (await _marks.ReadAsync(Token))?.Mark);
    }

    [Fact]
    public async Task Of_many_hosts_one_goes_on()
    {
        var tag = await _marks.WriteAsync(Under, null, Token);
        var tags = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => _marks.WriteAsync(Under with { Seen = i }, tag, Token)));
        Assert.Single(tags, written => written is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"place": 1, "begun": "2026-03-01T00:00:00Z"}""")]
    public async Task What_is_no_mark_is_that_of_a_walk_that_has_ended(string content)
    {
        await _container.GetBlobClient(Blob).UploadAsync(BinaryData.FromString(content), Token);
        var entry = await _marks.ReadAsync(Token);
        Assert.Null(entry!.Mark.Place);
        Assert.NotNull(await _marks.WriteAsync(Under, entry.Tag, Token));
    }
}
