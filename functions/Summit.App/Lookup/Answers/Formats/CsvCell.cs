using System.Text;

namespace Summit.App.Lookup.Answers.Formats;

/// <summary>A cell of a table that people open in spreadsheets.</summary>
internal static class CsvCell
{
    // The wide forms are what some spreadsheets make plain before they read the cell.
    private const string Formula = "=+-@＝＋－＠";

    // Where the decimal sign is a comma, spreadsheets divide rows at semicolons; others do at tabs. To them, marks inside
    // a cell are no marks, so a cell or a row may begin behind any of these.
    private const string Separators = ";\t\r\n";

    /// <summary>The cell in its marks. An apostrophe before what a spreadsheet would run makes it text.</summary>
    public static string Of(string? value)
    {
        var text = Guarded(LegalText.Of(value ?? ""));
        // In marks, a mark is all that needs escaping.
        return $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Guarded(string text)
    {
        var guarded = new StringBuilder(text is ['\t' or '\r' or '\n', ..] ? "'" : "");
        var (written, start) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (Separators.Contains(text[i]))
                start = i + 1;
            // Blanks and marks do not keep a spreadsheet from seeing a formula behind them.
            else if (start >= 0 && !char.IsWhiteSpace(text[i]) && text[i] != '"')
            {
                if (Formula.Contains(text[i]))
                {
                    guarded.Append(text, written, start - written).Append('\'');
                    written = start;
                }

                start = -1;
            }
        }

        return guarded.Append(text, written, text.Length - written).ToString();
    }
}
