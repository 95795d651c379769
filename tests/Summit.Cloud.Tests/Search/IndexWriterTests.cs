using System.Text.Json.Nodes;
using Summit.App.Index;
using Summit.Cloud.Tests.Search.StandIn;
using Summit.Contracts;
using static Summit.Contracts.Sample;

namespace Summit.Cloud.Tests.Search;

/// <summary>What is sent when nothing goes wrong.</summary>
public class IndexWriterTests
{
    [Fact]
    public async Task A_request_has_at_most_a_thousand_documents()
    {
        var search = await TestSearch.CreateAsync();
        await search.Index.PutAsync([.. Enumerable.Range(0, 2500).Select(i => Quote($"Mot {i}."))]);
        Assert.Equal([1000, 1000, 500], search.Service.Requests.Select(Actions).Select(actions => actions.Count));
    }

    [Fact]
    public async Task A_request_stays_below_its_size_and_wastes_no_room()
    {
        var search = await TestSearch.CreateAsync();
        var index = search.Open(new() { Clock = search.Clock, MaxBytes = 100_000 });
        await index.PutAsync([.. Enumerable.Range(0, 40).Select(i => Quote($"{i} {new string('é', 2000)}"))]);
        var sizes = search.Service.Requests.Select(request => request.Body.Length).ToList();
        Assert.All(sizes, size => Assert.InRange(size, 1, 101_000));
        Assert.All(sizes.SkipLast(1), size => Assert.InRange(size, 50_000, 101_000));
    }

    [Fact]
    public async Task Each_id_is_sent_once_and_a_put_document_is_not_deleted()
    {
        var search = await TestSearch.CreateAsync();
        var quote = Quote("Un.");
        var outcomes = await search.Index.WriteAsync(
            new([quote, quote with { Cue = "dit" }], [quote.Id, "gone", "gone", "no id!"]), TestContext.Current.CancellationToken);

        var actions = Actions(Assert.Single(search.Service.Requests));
        Assert.Equal([("delete", "gone"), ("upload", quote.Id)], actions.Select(action => (action!["@search.action"]!.GetValue<string>(), action["id"]!.GetValue<string>())));
        Assert.Equal([quote.Id, quote.Id, quote.Id, "gone", "gone", "no id!"], outcomes.Select(outcome => outcome.Id));
        Assert.All(outcomes, outcome => Assert.Null(outcome.Error));
        Assert.Equal("dit", (await search.Index.GetAsync(quote.Id, TestContext.Current.CancellationToken))!.Cue);
    }

    [Fact]
    public async Task Nothing_to_write_sends_nothing()
    {
        var search = await TestSearch.CreateAsync();
        Assert.Empty(await search.Index.WriteAsync(new([], []), TestContext.Current.CancellationToken));
        Assert.NotNull((await search.Index.WriteAsync(new([Quote("Un.") with { Id = "no id!" }], []), TestContext.Current.CancellationToken))[0].Error);
        Assert.Empty(search.Service.Requests);
    }

    [Fact]
    public async Task Values_that_the_service_can_not_count_by_are_refused_with_what_to_do()
    {
        var search = await TestSearch.CreateAsync();
        var long_ = new string('é', 20_000);
        QuoteDocument[] bad = [Quote("a") with { Outlet = long_ }, Quote("b") with { Language = long_ }, Quote("c", long_), Quote("d") with { ArticleVersion = long_ }];
        var outcomes = await search.Index.WriteAsync(new([.. bad, Quote("e")], []), TestContext.Current.CancellationToken);
        Assert.All(outcomes.SkipLast(1), outcome => Assert.Contains("Shorten it.", outcome.Error, StringComparison.Ordinal));
        Assert.Null(outcomes[^1].Error);
    }

    [Fact]
    public async Task Names_longer_than_any_are_taken_and_found()
    {
        var search = await TestSearch.CreateAsync();
        var quote = Quote("Un.", new string('a', 5000)) with { Speakers = [new(new string('é', 20_000), "Zed " + new string('é', 20_000))] };
        await search.Index.PutAsync(quote, Quote("Deux."));
        Assert.Equivalent(quote, await search.Index.GetAsync(quote.Id, TestContext.Current.CancellationToken), strict: true);
        Assert.Equal(["Un."], await search.Index.TextsAsync(new() { Speaker = quote.Speakers[0].Id }));
        Assert.Equal(["Un."], await search.Index.TextsAsync(new() { Articles = [quote.Article] }));
        Assert.Single(await search.Index.SuggestSpeakersAsync("zed", 5, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_written_shows_a_while_later()
    {
        var clock = new LeapingClock();
        var search = await TestSearch.CreateAsync(new SearchStandIn { Delay = TimeSpan.FromSeconds(1), Clock = clock });
        await search.Index.PutAsync(Quote("Un."));
        Assert.Empty(await search.Index.TextsAsync(new()));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["Un."], await search.Index.TextsAsync(new()));
    }

    private static JsonArray Actions(StandInRequest request) => JsonNode.Parse(request.Body)!["value"]!.AsArray();
}
