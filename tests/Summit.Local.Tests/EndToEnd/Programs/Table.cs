using Summit.App.Tests.Lookup.Formats;

namespace Summit.Local.Tests.EndToEnd.Programs;

/// <summary>A table as a spreadsheet imports it: commas divide cells, the first row names the columns.</summary>
internal static class Table
{
    /// <summary>The rows, each with its cells by the names of their columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(string text)
    {
        var rows = CsvRows.Of(text.TrimStart('\uFEFF'));
        Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
    }
}
