namespace Summit.Quotes.Tests.House;

/// <summary>Language packs and tables of names are read and changed by people: an entry has one place, and a file says what it holds.</summary>
public class PackFileTests
{
    private const string Packs = "functions/Summit.Quotes/Languages";

    public static TheoryData<string> Files { get; } = [.. Repository.Files("functions/Summit.Quotes", "*.tsv")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Entries_are_sorted_and_none_stands_twice(string path)
    {
        var entries = Lines(path).Where(line => line[0] != '#').ToList();
        for (var i = 1; i < entries.Count; i++)
            Assert.True(string.CompareOrdinal(entries[i - 1], entries[i]) < 0, $"{path}: \"{entries[i]}\" must stand before \"{entries[i - 1]}\", once.");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_first_lines_name_the_columns_and_where_the_entries_come_from(string path)
    {
        var header = Lines(path).TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)).ToList();
        Assert.True(header.Count >= 2, $"{path}: the first line names the columns, another says where the entries come from.");
        var columns = header[0].Split('\t').Length;
        Assert.DoesNotContain(Lines(path), line => line[0] != '#' && line.Split('\t').Length > columns);
    }

    [Fact]
    public void Every_language_has_the_same_files()
    {
        var languages = Repository.Files(Packs, "*.tsv").Where(path => Path.GetDirectoryName(path)?.Replace('\\', '/') != Packs).GroupBy(path => path.Split('/')[^2], path => path.Split('/')[^1]).ToList();
        Assert.NotEmpty(languages);
        Assert.All(languages, language => Assert.Equal(languages[0], language));
    }

    private static IEnumerable<string> Lines(string path) =>
        Repository.Read(path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r'));
}
