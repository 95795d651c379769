using System.Diagnostics;
using System.Text;
using Summit.App.Ingestion;
using Summit.Contracts;
using Summit.Local.Folder;

namespace Summit.Local.Tests.Folder;

public sealed class FolderArticleStoreTests : ArticleStoreContract, IDisposable
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();
    private readonly FolderArticleStore _store;

    public FolderArticleStoreTests() => _store = new FolderArticleStore(_folder.Root);

    protected override IArticleStore Store => _store;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Only_articles_are_listed()
    {
        foreach (var name in (string[])["a.txt", "A.TXT", "b.md", "c.html", "d.json", "sub/e.xml", "x.nitf"])
            _folder.Write(name, "one");
        foreach (var name in (string[])["a.txt.meta.json", "b.jpg", "noending", ".hidden.txt", ".git/f.txt", "~$g.txt", "h.txt~", "i.txt.tmp", "j.txt.part", "k.html.crdownload", ".l.txt.swp"])
            _folder.Write(name, "{}");
        Assert.Equal(["A.TXT", "a.txt", "b.md", "c.html", "d.json", "sub/e.xml", "x.nitf"], await NamesAsync());
    }

    [Fact]
    public async Task A_rewrite_of_the_same_size_within_the_same_tick_changes_the_version()
    {
        var moment = DateTime.UtcNow;
        _folder.Write("lake.txt", "one", moment);
        var before = await ListAsync();
        _folder.Write("lake.txt", "two", moment);
        Assert.NotEqual(before, await ListAsync());
    }

    [Fact]
    public async Task A_touched_article_keeps_its_version()
    {
        _folder.Write("lake.txt", "one", LongAgo);
        var before = await ListAsync();
        _folder.Write("lake.txt", "one", LongAgo.AddDays(1));
        Assert.Equal(before, await ListAsync());
    }

    [Fact]
    public async Task A_file_that_rests_is_not_read_again()
    {
        _folder.Write("lake.txt", "one", LongAgo);
        var before = await ListAsync();
        using var locked = new FileStream(_folder.PathOf("lake.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(before, await ListAsync());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_listed_and_says_so_when_opened()
    {
        _folder.Write("lake.txt", "one");
        _folder.Write("port.txt", "one");
        using var locked = new FileStream(_folder.PathOf("lake.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(["lake.txt", "port.txt"], await NamesAsync());
        await Assert.ThrowsAnyAsync<IOException>(() => OpenAsync("lake.txt"));
    }

    [Fact]
    public async Task Side_metadata_written_by_hand_is_read()
    {
        _folder.Write("lake.txt", "one");
        _folder.Write("lake.txt.meta.json", """{ "Title": "Ferry", "published": "2031-05-01", "page": 3, "tags": ["a"], "none": null, }""");
        var blob = await OpenAsync("lake.txt");
        Assert.Equal(new Dictionary<string, string> { ["title"] = "Ferry", ["published"] = "2031-05-01", ["tags"] = "a" }, blob?.Side);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"title\": ")]
    [InlineData("[[[[[[[[[[[[")]
    [InlineData("{ \"title\": \"\\ud800\" }")]
    [InlineData("{ \"\\ud800\": \"x\" }")]
    public async Task Side_metadata_that_is_none_is_ignored(string json)
    {
        _folder.Write("lake.txt", "one");
        _folder.Write("lake.txt.meta.json", json);
        Assert.Empty((await OpenAsync("lake.txt"))!.Side);
    }

    [Fact]
    public async Task A_name_too_long_for_side_metadata_is_read_and_removed_but_not_given()
    {
        var name = new string('a', 250) + ".txt";
        Assert.Null(await OpenAsync(name));
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync(name, "one"));
        _folder.Write(name, "one");
        Assert.Equal([name], await NamesAsync());
        Assert.Equal(3, (await OpenAsync(name))!.Length);
        Assert.True(await Store.DeleteAsync(name, TestContext.Current.CancellationToken));
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public async Task Side_metadata_written_for_other_content_counts_as_nothing()
    {
        await PutAsync("lake.txt", "one", new() { ["title"] = "Ferry" });
        _folder.Write("lake.txt", "two");
        Assert.Empty((await OpenAsync("lake.txt"))!.Side);
    }

    [Fact]
    public async Task Deleting_takes_emptied_folders_with_it_and_no_others()
    {
        await PutAsync("a/b/c/lake.txt", "one", new() { ["title"] = "Ferry" });
        await PutAsync("a/port.txt", "one");
        await Store.DeleteAsync("a/b/c/lake.txt", TestContext.Current.CancellationToken);
        Assert.Equal(["a", "a/port.txt"], _folder.Files());
    }

    [Fact]
    public async Task Putting_leaves_nothing_else_behind()
    {
        await PutAsync("lake.txt", "one", new() { ["title"] = "Ferry" });
        await PutAsync("lake.txt", "two", new() { ["title"] = "Ferry" });
        Assert.Equal(["lake.txt", "lake.txt.meta.json"], _folder.Files());
    }

    [Fact]
    public async Task Links_are_neither_listed_nor_followed_nor_written_through()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.txt", "one");
        Directory.CreateSymbolicLink(_folder.PathOf("folder"), outside.Root);
        File.CreateSymbolicLink(_folder.PathOf("file.txt"), outside.PathOf("secret.txt"));

        Assert.Empty(await ListAsync());
        Assert.Null(await OpenAsync("file.txt"));
        Assert.Null(await OpenAsync("folder/secret.txt"));
        Assert.False(await Store.DeleteAsync("folder/secret.txt", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync("folder/new.txt", "two"));
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync("file.txt", "two"));
        Assert.Equal("one", await File.ReadAllTextAsync(outside.PathOf("secret.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whoever_reads_while_others_write_sees_whole_articles_with_their_own_side_metadata()
    {
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                var word = $"{writer}-{i} ";
                await PutAsync("lake.txt", string.Concat(Enumerable.Repeat(word, 50)), new() { ["title"] = word });
            }
        }));
        var writing = Task.WhenAll(writers);

        while (!writing.IsCompleted)
        {
            if (await OpenUnlessChangingAsync("lake.txt") is not { } blob)
                continue;
            var words = Encoding.UTF8.GetString(blob.Content.Span).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(50, words.Length);
            Assert.Single(words.Distinct());
            Assert.True(blob.Side.Count == 0 || blob.Side["title"] == words[0] + " ");
        }

        await writing;
        Assert.Single((await OpenAsync("lake.txt"))!.Side);
    }

    [Fact]
    public async Task A_pipe_does_not_hang_the_reader()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes in folders.");
        using var made = Process.Start("mkfifo", _folder.PathOf("pipe.txt"));
        await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["pipe.txt"], await NamesAsync());
        Assert.Equal(0, (await OpenAsync("pipe.txt"))?.Length);
    }

    [Fact]
    public async Task A_file_is_no_folder_and_a_folder_no_file()
    {
        await PutAsync("lake.txt", "one");
        await PutAsync("port.txt/pier.txt", "one");
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync("lake.txt/boat.txt", "two"));
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync("port.txt", "two"));
        Assert.Null(await OpenAsync("lake.txt/boat.txt"));
        Assert.Null(await OpenAsync("port.txt"));
    }

    [Fact]
    public async Task A_folder_that_is_away_is_an_error_and_not_an_empty_folder()
    {
        using var away = new TemporaryFolder();
        var inner = Directory.CreateDirectory(away.PathOf("inner"));
        using var store = new FolderArticleStore(inner.FullName);
        inner.Delete();
        await Assert.ThrowsAnyAsync<IOException>(async () => await store.ListAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<IOException>(() => store.OpenAsync("lake.txt", 1, TestContext.Current.CancellationToken));
        Assert.Throws<DirectoryNotFoundException>(() => new FolderArticleStore(inner.FullName));
    }

    [Fact]
    public async Task Names_in_other_capitals_are_other_articles()
    {
        await PutAsync("Lake.txt", "one");
        Assert.Null(await OpenAsync("lake.txt"));
        Assert.NotNull(await OpenAsync("Lake.txt"));
    }

    [Fact]
    public async Task Characters_beyond_the_first_plane_are_listed_in_ordinal_order()
    {
        _folder.Write("\U0001F30A.txt", "one");
        _folder.Write("\uFF5E.txt", "one");
        Assert.Equal(["\U0001F30A.txt", "\uFF5E.txt"], await NamesAsync());
    }

    private async Task<ArticleBlob?> OpenUnlessChangingAsync(string name)
    {
        try
        {
            return await OpenAsync(name);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
