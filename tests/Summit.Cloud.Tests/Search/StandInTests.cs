using Azure;
using Azure.Search.Documents;
using Azure.Search.Documents.Models;
using Summit.Cloud.Search;
using Summit.Contracts;

namespace Summit.Cloud.Tests.Search;

/// <summary>The stand-in refuses what the service refuses, or the other tests would prove nothing.</summary>
public class StandInTests
{
    [Theory]
    [InlineData("id gt 'a'")]
    [InlineData("articleKey lt 'b'")]
    [InlineData("articleKey ge 'b'")]
    [InlineData("text eq 'a'")]
    [InlineData("nothing eq 'a'")]
    [InlineData("publishedSecond eq 'a'")]
    [InlineData("articleKey eq 1")]
    [InlineData("speakers/key eq 'a'")]
    [InlineData("speakers/any(s: s/words/any(w: w eq 'a' and w eq 'b'))")]
    [InlineData("speakers/any(s: s/words/any(w: w ne 'a'))")]
    [InlineData("speakers/any(s: s/words/any(w: s/key eq 'a'))")]
    [InlineData("speakers/any(s: kind eq 'direct')")]
    [InlineData("search.ismatch('a')")]
    [InlineData("kind eq 'direct' or")]
    [InlineData("(kind eq 'direct'")]
    [InlineData("kind eq 'it''s' '")]
    [InlineData("kind eq 'a\0'")]
    public Task Filters_that_the_service_does_not_read_are_refused(string filter) => RefusedAsync("*", new() { Filter = filter });

    [Theory]
    [InlineData("words:\"a")]
    [InlineData("(words:\"a\"")]
    [InlineData("text:\"a\"")]
    [InlineData("words:a")]
    [InlineData("()")]
    [InlineData("AND words:\"a\" )")]
    public Task Words_that_the_stand_in_does_not_read_are_refused(string text) => RefusedAsync(text, new());

    [Fact]
    public async Task Questions_beyond_what_fields_can_are_refused()
    {
        await RefusedAsync("*", new() { Facets = { "articleKey" } });
        await RefusedAsync("*", new() { OrderBy = { "kind" } });
        await RefusedAsync("*", new() { Select = { "words" } });
        await RefusedAsync("*", new() { Size = 1001 });
        await RefusedAsync("*", new() { Skip = 100_001 });
    }

    [Fact]
    public async Task Facets_of_few_values_are_not_exact()
    {
        var search = await TestSearch.CreateAsync();
        await search.Index.PutAsync([.. Enumerable.Range(0, 200).Select(i => Sample.Quote($"{i}", $"{i % 40}") with { Id = $"q{i}" })]);
        var options = new SearchOptions { Facets = { "edition,count:5" } };
        var results = await search.Endpoint.Reader(QuoteIndexDefinition.FirstName).SearchAsync<SearchDocument>("*", options, TestContext.Current.CancellationToken);
        Assert.Contains(results.Value.Facets["edition"], facet => facet.Count < 5);
    }

    private static async Task RefusedAsync(string text, SearchOptions options)
    {
        var search = await TestSearch.CreateAsync();
        (options.QueryType, options.SearchMode) = (SearchQueryType.Full, SearchMode.All);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(
            () => search.Endpoint.Reader(QuoteIndexDefinition.FirstName).SearchAsync<SearchDocument>(text, options, TestContext.Current.CancellationToken));
        Assert.Equal(400, refused.Status);
    }
}
