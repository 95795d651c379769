using System.Globalization;
using System.Text;

namespace Summit.App.Index.Analysis;

/// <summary>Takes case and accents off letters, one by one, so that offsets are never in doubt.</summary>
/// <remarks>
/// The framework's own normalisation does nothing when it runs without ICU, as Summit does; a table of our own also
/// keeps the words of an index file the same from one machine to the next.
/// </remarks>
internal static class LetterFolding
{
    private static readonly Dictionary<int, string> Folded = FoldedLetters.Rows
        .SelectMany(row => row.Letters.Select(letter => ((int)letter, row.Folded)))
        .ToDictionary();

    /// <summary>Appends the folded letter, unless that would make <paramref name="word"/> longer than <paramref name="max"/>.</summary>
    public static void Append(StringBuilder word, Rune rune, int max)
    {
        if (rune.IsAscii)
        {
            if (word.Length < max)
                word.Append(char.ToLowerInvariant((char)rune.Value));
            return;
        }

        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            return;
        var lower = Rune.ToLowerInvariant(rune);
        var folded = Folded.GetValueOrDefault(lower.Value) ?? lower.ToString();
        if (word.Length + folded.Length <= max)
            word.Append(folded);
    }
}
