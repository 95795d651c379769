using System.Text.Json.Nodes;

namespace Summit.Local.Tests.Commands;

public sealed class ExtractCommandTests
{
    [Fact]
    public async Task Articles_of_a_folder_go_by_the_names_that_ingest_gives_them()
    {
        using var screen = new TestScreen();
        screen.Write("news/north/a.txt", "« Le pont tiendra », a dit Ada Morel.");
        screen.Write("news/south/a.txt", "« Le pont tremble », a dit Ben Aske.");
        Assert.Equal(0, await screen.RunAsync("extract", Path.Combine(screen.Folder, "news"), "--format", "json"));
        Assert.Equal(["north/a.txt", "south/a.txt"], JsonNode.Parse(screen.Output)!.AsArray().Select(article => (string?)article!["article"]));
    }

    [Fact]
    public async Task What_lies_beside_an_article_counts_as_it_does_in_the_index()
    {
        using var screen = new TestScreen();
        var path = screen.Write("a.txt", "« Le pont tiendra », a dit Ada Morel.");
        screen.Write("a.txt.meta.json", """{"title": "Un pont", "language": "en"}""");
        Assert.Equal(0, await screen.RunAsync("extract", path, "--format", "jsonl"));
        var article = JsonNode.Parse(screen.Output)!;
        Assert.Equal(("Un pont", "en"), ((string?)article["title"], (string?)article["language"]));
    }

    [Fact]
    public async Task Side_metadata_that_can_not_be_read_are_told_and_give_1()
    {
        using var screen = new TestScreen();
        var path = screen.Write("a.txt", "« Le pont tiendra », a dit Ada Morel.");
        screen.Write("a.txt.meta.json", """{"title": """);
        Assert.Equal(1, await screen.RunAsync("extract", path));
        Assert.Contains("Correct a.txt.meta.json", screen.Error, StringComparison.Ordinal);
    }
}
