using System.Text;
using Summit.App.Ingestion;

namespace Summit.Contracts;

/// <summary>What ingestion expects of every place where articles lie.</summary>
public abstract class ArticleStoreContract
{
    private const long MaxBytes = 1000;

    private static readonly Dictionary<string, string> NoSide = [];

    /// <summary>A store without articles.</summary>
    protected abstract IArticleStore Store { get; }

    public static TheoryData<string> NoNames => ["", "/", "/lake.txt", "lake.txt/", "../lake.txt", "a/../lake.txt", "./lake.txt", "a//lake.txt", "la\0ke.txt"];

    [Fact]
    public async Task An_article_comes_back_as_it_was_put()
    {
        var side = new Dictionary<string, string> { ["title"] = "Été à Orvane — « le lac »", ["outlet"] = "Courrier d'Orvane" };
        var version = await PutAsync("2031/lac.txt", "L'eau monte.", side, "text/plain; charset=utf-8");

        var blob = await OpenAsync("2031/lac.txt");

        Assert.NotNull(blob);
        Assert.Equal(("2031/lac.txt", version, 12L), (blob.Name, blob.Version, blob.Length));
        Assert.Equal("L'eau monte.", Encoding.UTF8.GetString(blob.Content.Span));
        Assert.Equal("text/plain; charset=utf-8", blob.ContentType);
        Assert.Equal(side, blob.Side);
    }

    [Fact]
    public async Task An_empty_article_is_an_article()
    {
        await PutAsync("empty.txt", "");
        var blob = await OpenAsync("empty.txt");
        Assert.Equal(0, blob?.Length);
        Assert.Equal(["empty.txt"], await NamesAsync());
    }

    [Fact]
    public async Task Articles_are_listed_in_ordinal_order_with_the_version_that_opening_gives()
    {
        string[] names = ["b.txt", "a/z.txt", "B.txt", "a.txt", "a b.txt", "é.txt", "a/b/c.txt", "a-b.txt"];
        foreach (var name in names)
            await PutAsync(name, name);

        var listed = await ListAsync();

        Assert.Equal(names.Order(StringComparer.Ordinal), listed.Select(article => article.Name));
        foreach (var article in listed)
            Assert.Equal(article.Version, (await OpenAsync(article.Name))?.Version);
    }

    [Fact]
    public async Task Pages_join_to_the_whole_list_and_can_be_read_again_from_their_positions()
    {
        string[] names = [.. Enumerable.Range(0, 10).Select(i => $"2031/{i}.txt")];
        foreach (var name in names)
            await PutAsync(name, name);

        var listed = new List<string>();
        string? position = null;
        do
        {
            var page = await Store.ListPageAsync(position, TestContext.Current.CancellationToken);
            var again = await Store.ListPageAsync(position, TestContext.Current.CancellationToken);
            Assert.Equal(page.Items, again.Items);
            listed.AddRange(page.Items.Select(article => article.Name));
            position = page.Next;
        }
        while (position is not null);
        Assert.Equal(names, listed);
    }

    [Fact]
    public async Task The_version_changes_with_the_bytes_even_if_their_number_does_not()
    {
        var first = await PutAsync("lake.txt", "one");
        var second = await PutAsync("lake.txt", "two");
        Assert.NotEqual(first, second);
        Assert.Equal(second, (await OpenAsync("lake.txt"))?.Version);
    }

    [Fact]
    public async Task The_version_changes_with_the_side_metadata()
    {
        var first = await PutAsync("lake.txt", "one", new() { ["title"] = "Ferry" });
        var second = await PutAsync("lake.txt", "one", new() { ["title"] = "Ferri" });
        Assert.NotEqual(first, second);
        Assert.Equal("Ferri", (await OpenAsync("lake.txt"))?.Side["title"]);
    }

    [Fact]
    public async Task Putting_without_side_metadata_takes_the_old_away()
    {
        await PutAsync("lake.txt", "one", new() { ["title"] = "Ferry" });
        var version = await PutAsync("lake.txt", "one");
        var blob = await OpenAsync("lake.txt");
        Assert.Equal(version, blob?.Version);
        Assert.Empty(blob!.Side);
    }

    [Fact]
    public async Task Content_over_the_limit_is_not_read()
    {
        var version = await PutAsync("long.txt", new string('a', (int)MaxBytes + 1));
        var blob = await OpenAsync("long.txt");
        Assert.Equal((MaxBytes + 1, 0, version), (blob!.Length, blob.Content.Length, blob.Version));
    }

    [Fact]
    public async Task A_deleted_article_is_gone_and_can_come_back()
    {
        await PutAsync("a/lake.txt", "one", new() { ["title"] = "Ferry" });

        Assert.True(await Store.DeleteAsync("a/lake.txt", TestContext.Current.CancellationToken));

        Assert.False(await Store.DeleteAsync("a/lake.txt", TestContext.Current.CancellationToken));
        Assert.Null(await OpenAsync("a/lake.txt"));
        Assert.Empty(await NamesAsync());
        await PutAsync("a/lake.txt", "two");
        Assert.Empty((await OpenAsync("a/lake.txt"))!.Side);
    }

    [Fact]
    public async Task An_unknown_article_is_null() => Assert.Null(await OpenAsync("nowhere/lake.txt"));

    [Theory]
    [MemberData(nameof(NoNames))]
    public async Task What_cannot_be_a_name_is_refused_on_putting_and_unknown_otherwise(string name)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => PutAsync(name, "one"));
        Assert.Null(await OpenAsync(name));
        Assert.False(await Store.DeleteAsync(name, TestContext.Current.CancellationToken));
    }

    protected Task<string> PutAsync(string name, string content, Dictionary<string, string>? side = null, string? contentType = null) =>
        Store.PutAsync(name, Encoding.UTF8.GetBytes(content), contentType, side ?? NoSide, TestContext.Current.CancellationToken);

    protected Task<ArticleBlob?> OpenAsync(string name) => Store.OpenAsync(name, MaxBytes, TestContext.Current.CancellationToken);

    protected async Task<List<StoredArticle>> ListAsync() => await Store.ListAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    protected async Task<IEnumerable<string>> NamesAsync() => (await ListAsync()).Select(article => article.Name);
}
