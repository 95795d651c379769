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
    public async Task A_file_of_people_says_who_is_one_speaker()
    {
        using var screen = new TestScreen();
        var path = screen.Write("a.txt", "« Le pont tiendra », a dit Ada Morel.");
        var people = screen.Write("people.tsv", "ada-fenn\tAda Fenn\tAda Morel");
        Assert.Equal(0, await screen.RunAsync("extract", path, "--format", "jsonl", "--people", people));
        Assert.Equal("ada-fenn", (string?)JsonNode.Parse(screen.Output)!["quotes"]![0]!["speakerId"]);
    }

    [Fact]
    public async Task A_file_of_people_that_can_not_be_read_is_told_with_its_line()
    {
        using var screen = new TestScreen();
        var path = screen.Write("a.txt", "« Le pont tiendra », a dit Ada Morel.");
        Assert.Equal(1, await screen.RunAsync("extract", path, "--people", screen.Write("people.tsv", "# id\tname\nada-fenn")));
        Assert.Contains("people.tsv, line 2: no name.", screen.Error, StringComparison.Ordinal);
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
