using Summit.App.Index;
using Summit.App.Ingestion;
using Summit.Contracts;
using Summit.Local.Sqlite;
using static Summit.Contracts.Sample;

namespace Summit.Local.Tests.Sqlite;

public sealed class SqliteStoreTests : IDisposable
{
    private readonly TemporaryStore _temporary = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task What_was_written_is_there_after_closing_and_nothing_lies_beside_the_file()
    {
        var store = _temporary.Open();
        await store.Index.PutAsync(Quote("Le pont."));
        await store.Ledger.WriteAsync(new("lac.txt", "v1", "e1", IngestStatus.Indexed), null, Token);
        store.Dispose();
        store.Dispose();

        Assert.Equal([_temporary.File], Directory.GetFiles(_temporary.Directory));
        store = _temporary.Open();
        Assert.Equal(["Le pont."], await store.Index.SearchAsync("ponts"));
        Assert.NotNull(await store.Ledger.ReadAsync("lac.txt", Token));
    }

    [Fact]
    public async Task Two_handles_on_one_file_see_each_others_writes()
    {
        using var first = _temporary.Open();
        using var second = _temporary.Open();
        await Task.WhenAll(
            Task.Run(() => WriteManyAsync(first, "a"), Token),
            Task.Run(() => WriteManyAsync(second, "b"), Token),
            Task.Run(() => ReadManyAsync(first), Token),
            Task.Run(() => ReadManyAsync(second), Token));

        foreach (var store in new[] { first, second })
        {
            Assert.Equal(200, (await store.Index.FindAsync(new() { Words = SearchWords.Parse("pont") }, Token)).Total);
            Assert.Equal(200, (await store.Index.FindAsync(new(), Token)).Total);
        }
    }

    [Fact]
    public async Task A_batch_is_seen_whole_or_not_at_all()
    {
        using var store = _temporary.Open();
        var writing = Task.Run(() => WriteManyAsync(store, "a"), Token);
        do
        {
            var page = await store.Index.FindAsync(new() { Words = SearchWords.Parse("pont"), Facets = ["kind"] }, Token);
            Assert.Equal(0, page.Total % 5);
            Assert.Equal(page.Total, page.Facets["kind"].Sum(count => count.Count));
        }
        while (!writing.IsCompleted);
        await writing;
    }

    [Fact]
    public async Task A_batch_that_fails_leaves_nothing()
    {
        using var store = _temporary.Open();
        await store.Index.PutAsync(Quote("avant"));
        await Assert.ThrowsAnyAsync<Exception>(() => store.Index.WriteAsync(new([Quote("un"), null!], [Quote("avant").Id]), Token));
        Assert.Equal(["avant"], await store.Index.TextsAsync(new()));
        await store.Index.PutAsync(Quote("après"));
        Assert.Equal(["après"], await store.Index.SearchAsync("après"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        File.WriteAllText(_temporary.File, "Notes on a lake, of some length, that are nobody's database. " + new string('x', 5000));
        var before = File.ReadAllBytes(_temporary.File);
        var problem = Assert.Throws<IndexFileException>(_temporary.Open);
        Assert.Contains(_temporary.File, problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_temporary.File));
    }

    [Theory]
    [InlineData("CREATE TABLE notes (text)")]
    [InlineData("PRAGMA application_id = 42")]
    public void A_database_of_another_program_is_refused_and_left_alone(string sql)
    {
        Raw(sql);
        var before = File.ReadAllBytes(_temporary.File);
        Assert.Throws<IndexFileException>(_temporary.Open);
        Assert.Equal(before, File.ReadAllBytes(_temporary.File));
    }

    [Fact]
    public async Task A_newer_file_is_refused_and_left_alone()
    {
        await FillAndCloseAsync();
        Raw($"PRAGMA user_version = {SqliteSchema.Version + 1}");
        var problem = Assert.Throws<IndexVersionException>(_temporary.Open);
        Assert.Contains($"{SqliteSchema.Version + 1}", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"{SqliteSchema.Version}", problem.Message, StringComparison.Ordinal);
        Raw($"PRAGMA user_version = {SqliteSchema.Version}");
        Assert.Equal(["Le pont."], await _temporary.Open().Index.TextsAsync(new()));
    }

    [Fact]
    public async Task An_older_file_is_emptied_with_its_ledger_so_that_it_is_built_again()
    {
        await FillAndCloseAsync();
        Raw($"PRAGMA user_version = {SqliteSchema.Version - 1}");
        var store = _temporary.Open();
        Assert.Empty(await store.Index.TextsAsync(new()));
        Assert.Null(await store.Ledger.ReadAsync("lac.txt", Token));
        await store.Index.PutAsync(Quote("Le pont."));
        Assert.Equal(["Le pont."], await store.Index.SearchAsync("pont"));
    }

    [Fact]
    public async Task A_file_built_again_under_an_open_store_is_noticed()
    {
        using var store = _temporary.Open();
        await store.Index.PutAsync(Quote("Le pont."));
        Raw($"PRAGMA user_version = {SqliteSchema.Version + 1}");
        await Assert.ThrowsAsync<IndexVersionException>(() => store.Index.FindAsync(new(), Token));
        await Assert.ThrowsAsync<IndexVersionException>(() => store.Index.PutAsync(Quote("La digue.")));
    }

    [Fact]
    public async Task A_damaged_file_is_told_with_its_name()
    {
        using (var store = _temporary.Open())
            await WriteManyAsync(store, "a");
        var bytes = File.ReadAllBytes(_temporary.File);
        Array.Fill(bytes, (byte)0x5A, 4096, bytes.Length - 4096);
        File.WriteAllBytes(_temporary.File, bytes);

        var problem = await Assert.ThrowsAsync<IndexFileException>(async () =>
        {
            var store = _temporary.Open();
            await store.Index.FindAsync(new() { Words = SearchWords.Parse("pont") }, Token);
        });
        Assert.Contains(_temporary.File, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thousands_of_speakers_with_one_name_are_found_together()
    {
        using var store = _temporary.Open();
        await store.Index.PutAsync([.. Enumerable.Range(0, 3000).Select(i => Quote($"mot {i}") with { Speakers = [new($"jan-{i}", $"Jan Sel{i}")] })]);
        Assert.Equal(3000, (await store.Index.FindAsync(new() { Speaker = "jan" }, Token)).Total);
    }

    private static async Task WriteManyAsync(SqliteStore store, string name)
    {
        for (var i = 0; i < 20; i++)
            await store.Index.PutAsync([.. Enumerable.Range(0, 5).Select(j => Quote($"Le pont {name} {i} {j}", $"{name}.txt"))]);
    }

    private static async Task ReadManyAsync(SqliteStore store)
    {
        for (var i = 0; i < 20; i++)
            await store.Index.FindAsync(new() { Words = SearchWords.Parse("pont"), Facets = QuoteFacets.All }, Token);
    }

    private async Task FillAndCloseAsync()
    {
        using var store = _temporary.Open();
        await store.Index.PutAsync(Quote("Le pont."));
        await store.Ledger.WriteAsync(new("lac.txt", "v1", "e1", IngestStatus.Indexed), null, Token);
    }

    private void Raw(string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using var session = new SqliteSession(_temporary.File);
        session.Execute(sql);
    }
}
