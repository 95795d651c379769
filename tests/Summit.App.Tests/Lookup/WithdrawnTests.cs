using System.Net;
using System.Text.Json.Nodes;
using Summit.App.Articles;
using Summit.App.Ingestion;
using Summit.App.Tests.Lookup.Shelves;

namespace Summit.App.Tests.Lookup;

/// <summary>What was taken back, or is not out yet, is not shown; and whoever kept a link is told.</summary>
public sealed class WithdrawnTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/v1/quotes/ferry0txt11")]
    [InlineData("/v1/quotes/ferry0txt11?format=csv")]
    [InlineData("/v1/quotes/ferry0txt11/variants")]
    [InlineData("/quotes/ferry0txt11")]
    [InlineData("/articles/ferry.txt")]
    public async Task What_was_withdrawn_is_gone(string path)
    {
        var shelf = await SampleShelf.FillAsync();
        await using var host = await LookupHost.StartAsync(shelf);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync(path, Cancellation)).StatusCode);

        await RejectAsync(shelf, new() { Title = "The ferry", Withdrawn = true });

        using var answer = await host.Client.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.DoesNotContain("ferry will run", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_was_never_there_is_not_found()
    {
        await using var host = await LookupHost.StartAsync(new Shelf());
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/v1/quotes/never", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/quotes/never", Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lists_of_articles_give_nothing_away_but_that_there_is_one(bool withdrawn)
    {
        var shelf = await SampleShelf.FillAsync();
        await using var host = await LookupHost.StartAsync(shelf);
        await RejectAsync(shelf, new()
        {
            Title = "The ferry",
            Url = "https://harbour.example/the-ferry",
            Withdrawn = withdrawn,
            EmbargoedUntil = withdrawn ? null : DateTimeOffset.MaxValue,
        });
        foreach (var path in new[] { "/v1/articles", "/v1/articles/ferry.txt", "/articles/ferry.txt" })
            Assert.DoesNotContain("the-ferry", (await host.Client.GetAsync(path, Cancellation)).ToString() + await (await host.Client.GetAsync(path, Cancellation)).Content.ReadAsStringAsync(Cancellation), StringComparison.OrdinalIgnoreCase);
        var article = JsonNode.Parse(await host.Client.GetStringAsync("/v1/articles/ferry.txt", Cancellation))!;
        Assert.Equal(("rejected", null), ((string?)article["status"], (string?)article["title"]));
    }

    private static async Task RejectAsync(Shelf shelf, ArticleMetadata metadata)
    {
        var entry = (await shelf.Ledger.ReadAsync("ferry.txt", Cancellation))!;
        await shelf.Index.WriteAsync(new([], entry.Record.QuoteIds), Cancellation);
        if (metadata.Withdrawn)
            await shelf.Ledger.WithdrawAsync(entry.Record.QuoteIds, Cancellation);
        var record = entry.Record with { Status = IngestStatus.Rejected, Reason = "So it is.", QuoteIds = [], Metadata = metadata };
        Assert.NotNull(await shelf.Ledger.WriteAsync(record, entry.Tag, Cancellation));
    }
}
