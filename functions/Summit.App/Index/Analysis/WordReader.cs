using System.Globalization;
using System.Text;
using Summit.Quotes;

namespace Summit.App.Index.Analysis;

/// <summary>
/// Cuts a text into words: runs of letters and digits with the marks that stand on them. Everything else ends a word,
/// hyphens and apostrophes too: <c>cessez-le-feu</c> is three words, <c>l'accord</c> and <c>aujourd'hui</c> are two.
/// </summary>
/// <remarks>The index, the query and the highlights all read words here, so that they can't disagree.</remarks>
public static class WordReader
{
    /// <summary>Longest folded word, in UTF-16 code units; what is beyond it is not compared.</summary>
    public const int MaxLength = 64;

    /// <summary>The words of <paramref name="text"/>, in order. Any string will do, lone surrogates included.</summary>
    public static IReadOnlyList<Word> Read(string text)
    {
        var words = new List<Word>();
        var folded = new StringBuilder();
        int start = 0, end = 0;
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var isLetter = IsLetter(rune);
            if (isLetter || (folded.Length > 0 && IsMark(rune)))
            {
                if (folded.Length == 0)
                    start = at;
                Folding.Append(folded, rune, MaxLength);
                end = at + length;
            }
            else if (folded.Length > 0 && !IsInvisible(rune))
            {
                Finish();
            }

            at += length;
        }

        if (folded.Length > 0)
            Finish();
        return words;

        void Finish()
        {
            words.Add(new Word(start, end, folded.ToString()));
            folded.Clear();
        }
    }

    /// <summary>The words of <paramref name="text"/> as they are compared.</summary>
    public static string[] Fold(string text) => [.. Read(text).Select(word => word.Folded)];

    // U+02BC is a letter to Unicode and an apostrophe to those who type it.
    private static bool IsLetter(Rune rune) => Rune.IsLetterOrDigit(rune) && rune.Value != 0x02BC;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    // Soft hyphens and joiners stand inside words that a reader sees as one.
    private static bool IsInvisible(Rune rune) => rune.Value is 0x00AD or 0x200C or 0x200D or 0x2060 or 0xFEFF;
}
