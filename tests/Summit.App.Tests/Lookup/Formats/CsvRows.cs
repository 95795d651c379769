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

    /// <summary>
    /// The cells that a spreadsheet makes of a table when it divides rows at another sign: marks count at the start of a
    /// cell only, and what follows the closing one is part of the cell.
    /// </summary>
    public static IEnumerable<string> CellsOf(string table, char separator)
    {
        for (var at = 0; at < table.Length; at++)
        {
            var cell = new StringBuilder();
            if (table[at] == '"')
                ReadMarked(table, ref at, cell);
            for (; at < table.Length && table[at] != separator && table[at] is not ('\r' or '\n'); at++)
                cell.Append(table[at]);
            yield return cell.ToString();
        }
    }

    private static void ReadMarked(string table, ref int at, StringBuilder cell)
    {
        for (at++; at < table.Length && (table[at] != '"' || table.AsSpan(at).StartsWith("\"\"")); at++)
        {
            at += table[at] == '"' ? 1 : 0;
            cell.Append(table[at]);
        }

        at++;
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
