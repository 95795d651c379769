using System.Globalization;
using System.Text;

namespace Summit.Local.Evaluation;

/// <summary>Scores as a Markdown file that is kept, so that every fall is seen.</summary>
internal static class ScoreSheet
{
    private const string Bar = "&#124;";

    /// <summary>Writes tables; the same tables always give the same text.</summary>
    /// <param name="head">What the file is and how it is written anew.</param>
    /// <param name="tables">The scores.</param>
    public static string Write(string head, IEnumerable<ScoreTable> tables)
    {
        var sheet = new StringBuilder(head.TrimEnd()).Append('\n');
        foreach (var table in tables)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"\n## {table.Name}\n\n{table.Note}\n\n");
            AddRow(table.Columns);
            AddRow([.. table.Columns.Select(_ => "---")]);
            foreach (var row in table.Rows)
                AddRow(row);
        }

        return sheet.ToString();

        void AddRow(IReadOnlyList<string> cells) => sheet.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");
    }

    /// <summary>The shares of a table that are lower than on a sheet, one line each. Counts are not compared.</summary>
    /// <param name="sheet">What <see cref="Write"/> gave once.</param>
    /// <param name="table">One of the tables, as it is now.</param>
    /// <param name="noise">By how much a share may be lower.</param>
    public static IReadOnlyList<string> Fallen(string sheet, ScoreTable table, decimal noise)
    {
        var now = Shares(table.Columns, table.Rows).ToDictionary();
        var rows = Rows(sheet, table.Name);
        return rows is [var columns, _, .. var kept]
            ? [.. from share in Shares(columns, kept)
                  where !now.TryGetValue(share.Key, out var value) || value < share.Value - noise
                  select $"{share.Key} was {share.Value:0.000} and is {(now.TryGetValue(share.Key, out var value) ? $"{value:0.000}" : "gone")}"]
            : [$"There is no table {table.Name}"];
    }

    private static IEnumerable<KeyValuePair<string, decimal>> Shares(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        from row in rows
        from cell in Enumerable.Range(1, Math.Min(row.Count, columns.Count) - 1)
        where row[cell].Contains('.', StringComparison.Ordinal) && decimal.TryParse(row[cell], CultureInfo.InvariantCulture, out _)
        select KeyValuePair.Create($"{row[0]} of {columns[cell]}", decimal.Parse(row[cell], CultureInfo.InvariantCulture));

    private static IReadOnlyList<string>[] Rows(string sheet, string name) =>
        [.. sheet.Split('\n')
            .SkipWhile(line => line.TrimEnd() != $"## {name}").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|'))
            .Select(line => (string[])[.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Replace(Bar, "|", StringComparison.Ordinal))])];

    /// <summary>A cell that can't end its row: names of folders are anybody's.</summary>
    private static string Cell(string text) => text.Replace("|", Bar, StringComparison.Ordinal).ReplaceLineEndings(" ");
}
