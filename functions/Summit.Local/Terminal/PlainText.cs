using System.Globalization;
using Spectre.Console;

namespace Summit.Local.Terminal;

/// <summary>Words of others, made safe to print: an article must not move the cursor, ring, or turn the line around.</summary>
internal static class PlainText
{
    /// <summary>The text on one line, without control and direction characters.</summary>
    public static string OneLine(string? text) => text is null ? "" : string.Create(text.Length, text, static (line, source) =>
    {
        for (var i = 0; i < line.Length; i++)
            line[i] = IsPrinted(source[i]) ? source[i] : ' ';
    });

    /// <summary>A table cell with these words; brackets in them are no markup.</summary>
    public static Text Cell(string? text) => new(OneLine(text));

    private static bool IsPrinted(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        // Joiners shape letters of many scripts; the other format characters turn or hide what follows.
        UnicodeCategory.Format => c is '\u200C' or '\u200D',
        _ => true,
    };
}
