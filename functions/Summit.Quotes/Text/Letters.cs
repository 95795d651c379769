using System.Globalization;
using System.Runtime.CompilerServices;

namespace Summit.Quotes.Text;

/// <summary>Classes of characters, the same on every culture and platform.</summary>
internal static class Letters
{
    public const char SoftHyphen = '\u00AD';

    /// <summary>Characters below this one are looked up in tables: all that European text and its punctuation use.</summary>
    private const int Common = 0x2070;

    private static readonly char[] CommonLower = Table(LowerByCategory);
    private static readonly char[] CommonOfWord = Table(c => IsWordByCategory(c) ? LowerByCategory(c) : '\0');

    public static bool IsWord(char c) => LowerOfWord(c) != '\0';

    /// <summary>Lower-case, with plain apostrophes and hyphens: as the packs write their forms.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Lower(char c) => c < CommonLower.Length ? CommonLower[c] : char.ToLowerInvariant(c);

    /// <summary>The same for what can stand in a word; '\0' for everything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char LowerOfWord(char c) => c < CommonOfWord.Length ? CommonOfWord[c] : IsWordByCategory(c) ? char.ToLowerInvariant(c) : '\0';

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '´' or '`';

    /// <summary>A blank of any width, none included.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsQuotationMark(char c) => c is '"' or '«' or '»' or '“' or '”' or '„' or '‟' or '‹' or '›' or '＂';

    public static bool EndsSentence(char c) => c is '.' or '!' or '?' or '…';

    private static char[] Table(Func<char, char> of)
    {
        var table = new char[Common];
        for (var c = 0; c < Common; c++)
            table[c] = of((char)c);
        return table;
    }

    private static bool IsWordByCategory(char c) =>
        char.IsAsciiLetterOrDigit(c) || (c > 127 && (char.IsLetterOrDigit(c) || c == SoftHyphen || char.IsSurrogate(c) || IsMark(c)));

    private static char LowerByCategory(char c) => c < 128 ? char.ToLowerInvariant(c) : IsApostrophe(c) ? '\'' : IsHyphen(c) ? '-' : char.ToLowerInvariant(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
