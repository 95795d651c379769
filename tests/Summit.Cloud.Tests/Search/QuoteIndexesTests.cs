using Summit.Cloud.Search;
using Summit.Contracts;

namespace Summit.Cloud.Tests.Search;

public class QuoteIndexesTests
{
    [Fact]
    public async Task An_index_can_be_made_again_and_keeps_its_quotes()
    {
        var search = await TestSearch.CreateAsync();
        await search.Index.PutAsync(Sample.Quote("Le pont."));
        var indexes = new QuoteIndexes(search.Endpoint);

        Assert.Equal("quotes-v1", await indexes.CreateAsync(QuoteIndexDefinition.FirstName, Token));
        Assert.Equal(1, await indexes.CountAsync("quotes-v1", Token));
        Assert.Equal(["quotes-v1"], await indexes.ListAsync(Token));
    }

    [Fact]
    public async Task A_dropped_index_is_gone_and_may_be_dropped_again()
    {
        var search = await TestSearch.CreateAsync();
        var indexes = new QuoteIndexes(search.Endpoint);
        await indexes.DropAsync("quotes-v1", Token);
        await indexes.DropAsync("quotes-v1", Token);
        Assert.Empty(await indexes.ListAsync(Token));
    }

    [Theory]
    [InlineData("hotels")]
    [InlineData("quotes-v")]
    [InlineData("quotes-v1-copy")]
    [InlineData("quotes-v-1")]
    public async Task The_indexes_of_others_are_left_alone(string name)
    {
        var search = await TestSearch.CreateAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => new QuoteIndexes(search.Endpoint).DropAsync(name, Token));
        Assert.Empty(search.Service.Requests);
    }

    [Fact]
    public async Task An_index_with_other_fields_is_told_with_what_to_do()
    {
        var search = await TestSearch.CreateAsync();
        search.Service.Trouble = _ => new(400) { Message = "Existing field 'text' cannot be changed." };
        var refused = await Assert.ThrowsAsync<SearchIndexException>(() => new QuoteIndexes(search.Endpoint).CreateAsync(QuoteIndexDefinition.FirstName, Token));
        Assert.Contains("summit index rebuild", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'text'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_rights_are_told_with_the_role_that_has_them()
    {
        var search = await TestSearch.CreateAsync();
        search.Service.Trouble = _ => new(403);
        foreach (var run in new Func<QuoteIndexes, Task>[] { indexes => indexes.CreateAsync(QuoteIndexDefinition.FirstName, Token), indexes => indexes.ListAsync(Token), indexes => indexes.DropAsync("quotes-v1", Token) })
        {
            var refused = await Assert.ThrowsAsync<SearchIndexException>(() => run(new(search.Endpoint)));
            Assert.Contains("Search Service Contributor", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_missing_index_is_told_with_the_command_that_makes_it()
    {
        var search = await TestSearch.CreateAsync();
        await new QuoteIndexes(search.Endpoint).DropAsync("quotes-v1", Token);
        foreach (var run in new Func<SearchQuoteIndex, Task>[]
        {
            index => index.FindAsync(new(), Token),
            index => index.GetAsync("q1", Token),
            index => index.WriteAsync(new([Sample.Quote("Un.")], []), Token),
            index => index.SuggestSpeakersAsync("a", 1, Token),
        })
        {
            var missing = await Assert.ThrowsAsync<SearchIndexException>(() => run(search.Index));
            Assert.Contains("summit index create", missing.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_wrong_key_is_told_with_the_roles()
    {
        var search = await TestSearch.CreateAsync();
        search.Service.Trouble = _ => new(401);
        var refused = await Assert.ThrowsAsync<SearchIndexException>(() => search.Index.FindAsync(new(), Token));
        Assert.Contains("Search Index Data Reader", refused.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
