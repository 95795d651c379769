using System.Globalization;
using System.Text;
using Summit.Quotes.Text;

namespace Summit.Quotes;

/// <summary>Takes case and accents off letters, one by one, so that offsets are never in doubt.</summary>
/// <remarks>
/// The framework's own normalisation does nothing when it runs without ICU, as Summit does; a table of our own also
/// keeps names and index files the same from one machine to the next.
/// </remarks>
public static class Folding
{
    private static readonly Dictionary<int, string> Folded = ByLetter();

    /// <summary>Lower-case letters without accents, ligatures spelled out; the length may change.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Append(folded, rune, int.MaxValue);
        return folded.ToString();
    }

    /// <summary>Appends the folded letter, unless that would make <paramref name="word"/> longer than <paramref name="max"/> code units.</summary>
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
        var folded = Folded.TryGetValue(lower.Value, out var known) ? known : lower.ToString();
        if (word.Length + folded.Length <= max)
            word.Append(folded);
    }

    private static Dictionary<int, string> ByLetter()
    {
        var letters = new Dictionary<int, string>();
        foreach (var row in FoldedLetters.Rows)
        {
            foreach (var letter in row.Letters)
                letters.Add(letter, row.Folded);
        }

        return letters;
    }
}
