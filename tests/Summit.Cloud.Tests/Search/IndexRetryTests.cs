using System.Diagnostics.Metrics;
using System.Text;
using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.Cloud.Search;
using Summit.Cloud.Tests.Search.StandIn;
using Summit.Contracts;
using static Summit.Contracts.Sample;

namespace Summit.Cloud.Tests.Search;

/// <summary>What becomes of writes while the service has trouble. No document is ever lost without a word.</summary>
public class IndexRetryTests
{
    [Theory]
    [InlineData(429, false)]
    [InlineData(503, false)]
    [InlineData(503, true)]
    [InlineData(500, false)]
    [InlineData(502, false)]
    [InlineData(504, true)]
    [InlineData(409, false)]
    [InlineData(422, false)]
    [InlineData(408, false)]
    [InlineData(0, false)]
    [InlineData(0, true)]
    public async Task Passing_trouble_is_waited_out(int status, bool applied)
    {
        var search = await TestSearch.CreateAsync();
        var left = 4;
        search.Service.Trouble = _ => left-- > 0 ? new(status) { Applied = applied } : null;

        await search.Index.PutAsync([.. Enumerable.Range(0, 10).Select(i => Quote($"Mot {i}."))]);

        Assert.Equal(5, search.Service.Requests.Count);
        Assert.Equal(4, search.Clock.Waits.Count);
        Assert.Equal(10, (await search.Index.FindAsync(new(), Token)).Total);
    }

    [Fact]
    public async Task Documents_that_are_sent_again_are_counted()
    {
        var retried = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument is { Meter.Name: IngestTelemetry.Name, Name: "summit.index.retries" })
                all.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref retried, value));
        listener.Start();
        var search = await TestSearch.CreateAsync();
        var left = 2;
        search.Service.Trouble = _ => left-- > 0 ? new(503) : null;

        await search.Index.PutAsync([.. Enumerable.Range(0, 7).Select(i => Quote($"Mot {i}."))]);

        // Other tests write at the same time.
        Assert.True(retried >= 14);
    }

    [Fact]
    public async Task Waits_grow_and_end_at_the_longest()
    {
        var search = await TestSearch.CreateAsync();
        search.Service.Trouble = _ => new(503);
        await Assert.ThrowsAsync<SearchIndexException>(() => search.Open(new() { Clock = search.Clock, Patience = TimeSpan.FromHours(1) }).PutAsync(Quote("Un.")));
        Assert.All(search.Clock.Waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(30)));
        Assert.True(search.Clock.Waits.Take(3).Sum(wait => wait.TotalSeconds) < search.Clock.Waits.TakeLast(3).Sum(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task The_wait_that_the_service_asks_for_is_kept()
    {
        var search = await TestSearch.CreateAsync();
        var left = 1;
        search.Service.Trouble = _ => left-- > 0 ? new(429) { RetryAfter = "17" } : null;
        await search.Index.PutAsync(Quote("Un."));
        Assert.Equal([TimeSpan.FromSeconds(17)], search.Clock.Waits);
    }

    [Fact]
    public async Task A_wait_longer_than_all_patience_is_not_begun()
    {
        var search = await TestSearch.CreateAsync();
        search.Service.Trouble = _ => new(503) { RetryAfter = "600" };
        await Assert.ThrowsAsync<SearchIndexException>(() => search.Index.PutAsync(Quote("Un.")));
        Assert.Empty(search.Clock.Waits);
    }

    [Fact]
    public async Task An_outage_of_ten_minutes_is_an_exception_and_no_lost_document()
    {
        var search = await TestSearch.CreateAsync();
        var end = search.Clock.GetUtcNow() + TimeSpan.FromMinutes(10);
        search.Service.Trouble = _ => search.Clock.GetUtcNow() < end ? new(503) : null;

        var given = await Assert.ThrowsAsync<SearchIndexException>(() => search.Index.PutAsync(Quote("Un.")));

        Assert.Contains("Nothing is lost", given.Message, StringComparison.Ordinal);
        Assert.InRange(search.Clock.Waits.Sum(wait => wait.TotalSeconds), 60, 150);
        search.Clock.Advance(TimeSpan.FromMinutes(10));
        await search.Index.PutAsync(Quote("Un."));
        Assert.Equal(["Un."], await search.Index.TextsAsync(new()));
    }

    [Fact]
    public async Task Only_the_documents_that_failed_are_sent_again()
    {
        var search = await TestSearch.CreateAsync();
        var quotes = Enumerable.Range(0, 10).Select(i => Quote($"Mot {i}.") with { Id = $"q{i}" }).ToArray();
        var rounds = 0;
        search.Service.Trouble = _ => rounds++ switch
        {
            0 => new(207) { OfDocument = id => id is "q3" or "q7" ? 503 : null },
            1 => new(207) { OfDocument = id => id == "q7" ? 409 : null },
            _ => null,
        };
        await search.Index.PutAsync(quotes);
        Assert.Equal([10, 2, 1], search.Service.Requests.Select(request => Encoding.UTF8.GetString(request.Body).Split("@search.action").Length - 1));
        Assert.Equal(10, (await search.Index.FindAsync(new() { Limit = 0 }, Token)).Total);
    }

    [Fact]
    public async Task A_document_that_is_refused_among_others_is_told_and_the_others_are_there()
    {
        var search = await TestSearch.CreateAsync();
        search.Service.Trouble = _ => new(207) { OfDocument = id => id == "q3" ? 400 : null, Message = "No such thing." };
        var outcomes = await search.Index.WriteAsync(new([.. Enumerable.Range(0, 5).Select(i => Quote($"{i}") with { Id = $"q{i}" })], []), Token);
        Assert.Equal([null, null, null, "No such thing.", null], outcomes.Select(outcome => outcome.Error));
    }

    [Fact]
    public async Task A_delete_that_is_refused_is_told()
    {
        var search = await TestSearch.CreateAsync();
        search.Service.Trouble = _ => new(207) { OfDocument = _ => 400, Message = "No." };
        Assert.Equal([new("q1", "No.")], await search.Index.WriteAsync(new([], ["q1"]), Token));
    }

    [Fact]
    public async Task The_document_for_whose_sake_a_request_is_refused_is_found()
    {
        var search = await TestSearch.CreateAsync();
        search.Service.Trouble = request => Has(request, "poison") ? new(400) { Message = "A value is too odd." } : null;
        QuoteDocument[] quotes = [.. Enumerable.Range(0, 40).Select(i => Quote(i == 23 ? "poison" : $"Mot {i}."))];
        var outcomes = await search.Index.WriteAsync(new(quotes, []), Token);
        Assert.Equal("A value is too odd.", outcomes[23].Error);
        Assert.Equal(39, outcomes.Count(outcome => outcome.Error is null));
        Assert.Equal(39, (await search.Index.FindAsync(new() { Limit = 0 }, Token)).Total);
        Assert.Empty(search.Clock.Waits);
    }

    [Fact]
    public async Task A_request_that_is_too_large_is_parted()
    {
        var search = await TestSearch.CreateAsync();
        search.Service.Trouble = request => request.Body.Length > 20_000 ? new(413) : null;
        await search.Index.PutAsync([.. Enumerable.Range(0, 60).Select(i => Quote($"Mot {i}."))]);
        Assert.Equal(60, (await search.Index.FindAsync(new() { Limit = 0 }, Token)).Total);

        var huge = await search.Index.WriteAsync(new([Quote(new string('a', 30_000)), Quote("b")], []), Token);
        Assert.Contains("more than the search service takes", huge[0].Error, StringComparison.Ordinal);
        Assert.Null(huge[1].Error);
    }

    [Fact]
    public async Task An_index_with_other_fields_rejects_no_article()
    {
        var search = await TestSearch.CreateAsync();
        search.Service.Trouble = _ => new(400) { Message = "The property 'stems' does not exist on type 'search.documentFields'." };
        var refused = await Assert.ThrowsAsync<SearchIndexException>(() => search.Index.PutAsync(Quote("Un.")));
        Assert.Contains("summit index rebuild", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task Missing_rights_are_told_at_once(int status)
    {
        var search = await TestSearch.CreateAsync();
        search.Service.Trouble = _ => new(status);
        var refused = await Assert.ThrowsAsync<SearchIndexException>(() => search.Index.PutAsync(Quote("Un.")));
        Assert.Contains("Search Index Data Contributor", refused.Message, StringComparison.Ordinal);
        Assert.Empty(search.Clock.Waits);
    }

    [Fact]
    public async Task A_full_service_is_nobodys_article_fault()
    {
        var search = await TestSearch.CreateAsync();
        search.Service.Trouble = _ => new(207) { OfDocument = _ => 507, Message = "Storage quota exceeded." };
        var full = await Assert.ThrowsAsync<SearchIndexException>(() => search.Index.PutAsync(Quote("Un.")));
        Assert.Contains("Storage quota exceeded.", full.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_up_is_heard()
    {
        var search = await TestSearch.CreateAsync();
        using var stop = new CancellationTokenSource();
        search.Service.Trouble = _ =>
        {
            stop.Cancel();
            return new(503);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search.Index.WriteAsync(new([Quote("Un.")], []), stop.Token));
    }

    private static bool Has(StandInRequest request, string text) => Encoding.UTF8.GetString(request.Body).Contains(text, StringComparison.Ordinal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
