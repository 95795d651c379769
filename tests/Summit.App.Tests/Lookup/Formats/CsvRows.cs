using System.Text;

namespace Summit.App.Tests.Lookup.Formats;

/// <summary>Reads a table as RFC 4180 has it, and takes nothing else.</summary>
internal static class CsvRows
{
    public static IReadOnlyList<IReadOnlyList<string>> Of(string table)
    {
        var rows = new List<IReadOnlyList<string>>();
        for (var at = 0; at < table.Length;)
        {
            var row = new List<string> { Cell(table, ref at) };
            while (table[at] == ',')
            {
                at++;
                row.Add(Cell(table, ref at));
            }

            Assert.Equal("\r\n", table.Substring(at, 2));
            at += 2;
            rows.Add(row);
        }

        return rows;
    }

    private static string Cell(string table, ref int at)
    {
        var cell = new StringBuilder();
        Assert.Equal('"', table[at++]);
        while (table[at] != '"' || table[at + 1] == '"')
        {
            at += table[at] == '"' ? 1 : 0;
            cell.Append(table[at++]);
        }

        at++;
        return cell.ToString();
    }
}
