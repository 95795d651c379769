using System.Globalization;

namespace Summit.Quotes.Text;

/// <summary>Classes of characters, the same on every culture and platform.</summary>
internal static class Letters
{
    public const char SoftHyphen = '\u00AD';

    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || (c > 127 && (char.IsLetterOrDigit(c) || c == SoftHyphen || char.IsSurrogate(c) || IsMark(c)));

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '´' or '`';

    /// <summary>A blank of any width, none included.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsQuotationMark(char c) => c is '"' or '«' or '»' or '“' or '”' or '„' or '‟' or '‹' or '›' or '＂';

    public static bool EndsSentence(char c) => c is '.' or '!' or '?' or '…';

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
