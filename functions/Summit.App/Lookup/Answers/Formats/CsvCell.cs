namespace Summit.App.Lookup.Answers.Formats;

/// <summary>A cell of a table that people open in spreadsheets.</summary>
internal static class CsvCell
{
    // The wide forms are what some spreadsheets make plain before they read the cell.
    private const string Formula = "=+-@＝＋－＠";

    /// <summary>The cell in its marks. An apostrophe before what a spreadsheet would run makes it text.</summary>
    public static string Of(string? value)
    {
        var text = LegalText.Of(value ?? "");
        // In marks, a mark is all that needs escaping.
        return $"\"{(IsRun(text) ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsRun(string text) =>
        text.Length > 0 && (text[0] is '\t' or '\r' or '\n' || (text.AsSpan().TrimStart() is [var first, ..] && Formula.Contains(first)));
}
