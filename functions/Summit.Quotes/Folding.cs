using System.Globalization;
using System.Text;

namespace Summit.Quotes;

/// <summary>Makes words comparable whatever their case and accents.</summary>
public static class Folding
{
    /// <summary>Lower-case letters without accents; ligatures spelled out. The length may change.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Scrub(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            _ = c switch
            {
                'œ' or 'Œ' => folded.Append("oe"),
                'æ' or 'Æ' => folded.Append("ae"),
                'ß' => folded.Append("ss"),
                'ø' or 'Ø' => folded.Append('o'),
                'ł' or 'Ł' => folded.Append('l'),
                'đ' or 'Đ' => folded.Append('d'),
                'ı' => folded.Append('i'),
                _ => folded.Append(char.ToLowerInvariant(c)),
            };
        }

        return folded.ToString();
    }

    /// <summary>Text with lone surrogates replaced, which normalisation would refuse.</summary>
    private static string Scrub(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        }

        return text;
    }
}
